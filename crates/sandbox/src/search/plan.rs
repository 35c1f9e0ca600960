//! The look-ups of a search use an index: no table is read from end to end.

use rusqlite::params_from_iter;

use super::nearby;
use crate::{
    db::{Db, domains},
    options::Options,
};

#[tokio::test]
async fn every_look_up_is_a_search_in_an_index() {
    let db = Db::open(&Options::default()).unwrap();
    for (sql, parameters) in [(domains::STANDING, 2), (nearby::PREMIUM, 3), (nearby::RESERVED, 3)] {
        let plan = db.read(move |connection| {
            let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
            let steps = statement.query_map(params_from_iter(vec!["1"; parameters]), |row| row.get::<_, String>(3))?;
            Ok(steps.collect::<Result<Vec<_>, _>>()?)
        });
        let plan = plan.await.unwrap();
        let on_tables: Vec<&String> =
            plan.iter().filter(|step| !step.contains("CONSTANT ROW") && !step.contains("SUBQUERY")).collect();
        assert!(!on_tables.is_empty(), "{plan:?}");
        for step in on_tables {
            assert!(step.starts_with("SEARCH") && step.contains(" USING "), "{step} in {plan:?}");
        }
    }
}
