//! The words the taken names are made of, separated by white space.

pub(super) const ADJECTIVES: &str = "
    amber ancient azure bare bitter black blue bold brave bright broken calm central clear clever cold copper cosmic
    crimson crystal curious daily dark deep distant divine dry eager early eastern electric emerald empty endless
    fair famous fast fine first flying fragile free fresh frozen gentle giant glass golden grand great green grey
    happy hidden high hollow honest human indigo infinite inner iron ivory jade late light little living lone long
    lost loud lucky lunar magic mellow misty naked narrow neon new noble northern old open orange outer pale paper
    perfect pink plain polar proud pure purple quiet rapid rare raw red royal rural sacred salty scarlet secret
    sharp silent silver simple slow small smooth soft solar solid southern still stone strange strong sudden sunny
    sweet swift tall thin tiny true urban velvet violet vivid warm western white wild wise wooden yellow young
";

pub(super) const NOUNS: &str = "
    academy agency album angel apple archive atelier autumn bay beach bear bird bloom boat book box bridge brush
    building camera castle cat chair cinema circle city clay cloud club coast collection collective corner craft
    crow cube dance dawn desert diary dog door dream dust earth echo edge eye fabric face factory feather field fire
    fish flame flower forest form fox frame garden gate ghost glow gold grain grass group hall hand harbour heart
    hill history home horse house idea image island kingdom lab lake lamp leaf lens letter library line lion machine
    map market mask mill mind mirror moon morning mountain museum music nest night note object ocean orchard owl
    painter painting park path pearl pencil people picture pigment place planet plant poem pond project rain raven
    river road roof room root rose sand school sea season shadow shape shell ship shop shore show sign silence sky
    snow society song sound space spirit spring square star station stone store storm story stream summer sun table
    thread tide tiger tower town trail train tree valley view village voice wall water wave way whale wind window
    wing winter wolf wood word work workshop world yard year
";

pub(super) const FIRST_NAMES: &str = "
    adam agnes alex alice amelie ana andre anna anton arthur boris camille carla carlos clara daniel david diego
    elena emil emma erik eva felix frida george greta hannah hugo ida igor ines ivan jack jan jane jean john jonas
    josef julia karl kate laura lea leo lina louis lucas lucia maria mark marta max mia mila milan nadia nina nora
    olga oscar otto pablo paul peter rosa sara sofia theo thomas vera victor vincent yuki zoe
";

pub(super) const LAST_NAMES: &str = "
    almeida andersen baker bauer becker bell berg bianchi brown carter chen clark costa dubois duran evans ferrari
    fischer fontaine fuchs garcia gomez gray haas hansen hill hoffmann huang ito ivanov jansen jones keller kelly
    kim klein koch kowalski kuznetsov lange larsen lee lopez marino martin meyer miller mori morozov murphy nakamura
    nielsen novak olsen orlov park pavlov perez petrov popov reyes ricci richter romano rossi roth ruiz sanchez
    santos sato schmidt schulz silva simon smirnov smith sokolov suzuki tanaka taylor torres varga vega vogel volkov
    wagner walker wang weber white wilson wolf wong wright yamada young zhang zimmermann
";

pub(super) const CYRILLIC_FIRST: &str = "
    белый большой вечный город дом живой золотой зимний красный летний лунный малый мир морской новый ночной первый
    русский северный серебряный синий старый тихий южный яркий
";

pub(super) const CYRILLIC_SECOND: &str = "
    архив берег ветер город двор день дом зал звук иней квадрат край лес луч мост образ остров парк портрет пруд
    рисунок сад свет сон театр холст цвет шар этюд эскиз
";

pub(super) const GREEK_FIRST: &str = "
    νέο μικρό μεγάλο μπλε λευκό μαύρο πράσινο χρυσό παλιό φως ωραίο πρώτο δικό
";

pub(super) const GREEK_SECOND: &str = "
    σπίτι βιβλίο νησί βουνό δέντρο θέατρο χρώμα σχέδιο μουσείο εργαστήριο όνειρο κύμα αστέρι χωριό παράθυρο
";

pub(super) const GERMAN_FIRST: &str = "
    größe grün schön früh süd über gemälde künste räume bühne höhe brücke blüte mühle schlüssel straße weiß märchen
    träume
";

pub(super) const GERMAN_SECOND: &str = "
    haus garten werk stadt hof bild licht atelier markt berg insel park weg kreis raum schule turm fenster platz
";

pub(super) const SYLLABLES: &str = "
    ba be bo bu ca ce co cu da de di do fa fe fi fo ga ge gi go ha he hi ho ja jo ka ke ki ko la le li lo lu ma me
    mi mo mu na ne ni no nu pa pe pi po ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo wa wi xa xe ya yo
    za ze zi zo
";
