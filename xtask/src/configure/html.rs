//! The little HTML that stamping needs: escaping, and finding inline scripts and styles.

/// Text as HTML content or as a value in double quotes.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// JSON as the content of a `<script type="application/json">`: no character can end the element.
pub(super) fn json_in_script(json: &serde_json::Value) -> String {
    json.to_string().replace('<', "\\u003c")
}

/// One `<script>` or `<style>` element: its start tag and its text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Element<'a> {
    pub(super) tag: &'a str,
    pub(super) text: &'a str,
    /// The element from `<` to the end of its end tag.
    pub(super) whole: &'a str,
}

impl Element<'_> {
    /// Whether a policy asks for the hash of this element's text: a style, or a script that is
    /// run and has no address. A data block such as JSON is neither.
    pub(super) fn needs_hash(&self) -> bool {
        if self.tag.starts_with("<style") {
            return true;
        }
        let runs = match attribute(self.tag, "type") {
            None | Some("") => true,
            Some(kind) => kind == "module" || kind.ends_with("javascript"),
        };
        runs && attribute(self.tag, "src").is_none()
    }
}

/// All elements of that name (`script` or `style`) outside comments, in the order of the page.
pub(super) fn elements<'a>(html: &'a str, name: &str) -> Vec<Element<'a>> {
    let (start, end) = (format!("<{name}"), format!("</{name}>"));
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(offset) = html[at..].find('<') {
        let from = at + offset;
        let rest = &html[from..];
        if rest.starts_with("<!--") {
            at = from + rest.find("-->").map_or(rest.len(), |end| end + 3);
        } else if let Some(element) = element_at(rest, &start, &end) {
            at = from + element.whole.len();
            found.push(element);
        } else {
            at = from + 1;
        }
    }
    found
}

fn element_at<'a>(rest: &'a str, start: &str, end: &str) -> Option<Element<'a>> {
    let after = rest.strip_prefix(start)?;
    if !after.starts_with(|c: char| c == '>' || c.is_ascii_whitespace()) {
        return None;
    }
    let tag_end = rest.find('>')? + 1;
    let text_len = rest[tag_end..].find(end)?;
    Some(Element {
        tag: &rest[..tag_end],
        text: &rest[tag_end..tag_end + text_len],
        whole: &rest[..tag_end + text_len + end.len()],
    })
}

/// The value of an attribute in double quotes in a start tag.
pub(super) fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_become_markup() {
        assert_eq!(escape(r#"<b a="1">&"#), "&lt;b a=&quot;1&quot;&gt;&amp;");
        let json = serde_json::json!({"brand": "</script><!--"});
        assert!(!json_in_script(&json).contains('<'));
        assert_eq!(serde_json::from_str::<serde_json::Value>(&json_in_script(&json)).unwrap(), json);
    }

    #[test]
    fn finds_the_elements_outside_comments() {
        let html = "<!-- <script>no</script> --><script>a<b</script><scripts></scripts>\
                    <style>x{}</style><script type=\"module\" src=\"/b.js\"></script>";
        let scripts = elements(html, "script");
        assert_eq!(scripts.len(), 2);
        assert_eq!(scripts[0].text, "a<b");
        assert_eq!(scripts[1].tag, "<script type=\"module\" src=\"/b.js\">");
        assert_eq!(elements(html, "style")[0].whole, "<style>x{}</style>");
    }

    #[test]
    fn only_what_the_browser_runs_needs_a_hash() {
        for (html, name, expected) in [
            ("<script>1</script>", "script", true),
            ("<script type=\"module\">1</script>", "script", true),
            ("<script type=\"text/javascript\">1</script>", "script", true),
            ("<script type=\"application/json\" id=\"config\">{}</script>", "script", false),
            ("<script src=\"/a.js\"></script>", "script", false),
            ("<style>a{}</style>", "style", true),
        ] {
            assert_eq!(elements(html, name)[0].needs_hash(), expected, "{html}");
        }
    }
}
