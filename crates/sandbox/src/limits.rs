//! Limits on guessing: failed sign-ins per account, refused promo codes per token.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use crate::{error::ApiError, options::Limits};

/// What is guessed, and by whom.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Guess {
    /// Sign-ins and mailed codes, by the account's e-mail or id in lower case.
    SignIn(String),
    /// Promo codes, by the digest of the token.
    PromoCode(String),
}

/// Counts what a token asks for in the second at hand.
#[derive(Debug)]
pub(crate) struct Pace {
    per_second: Option<u32>,
    counted: Mutex<HashMap<String, (Instant, u32)>>,
}

impl Pace {
    pub(crate) fn new(per_second: Option<u32>) -> Self {
        Self { per_second, counted: Mutex::default() }
    }

    /// Refuses what is too much (429 with a second to wait).
    pub(crate) fn check(&self, token: &str) -> Result<(), ApiError> {
        self.check_at(token, Instant::now()).map_err(ApiError::TooManyRequests)
    }

    fn check_at(&self, token: &str, now: Instant) -> Result<(), Duration> {
        const SECOND: Duration = Duration::from_secs(1);
        let Some(largest) = self.per_second else { return Ok(()) };
        let mut counted = self.counted.lock().unwrap_or_else(PoisonError::into_inner);
        // What is older says nothing any more, so the memory does not grow.
        counted.retain(|_, (began, _)| now.duration_since(*began) < SECOND);
        let (_, count) = counted.entry(token.to_owned()).or_insert((now, 0));
        *count += 1;
        if *count > largest { Err(SECOND) } else { Ok(()) }
    }
}

/// Counts failures. The memory is the process's: a restart forgives.
#[derive(Debug)]
pub(crate) struct Limiter {
    limits: Option<Limits>,
    failures: Mutex<HashMap<Guess, Vec<(Instant, String)>>>,
}

impl Limiter {
    pub(crate) fn new(limits: Option<Limits>) -> Self {
        Self { limits, failures: Mutex::default() }
    }

    /// Refuses another guess after too many failures (429 with the time until one is forgotten).
    pub(crate) fn check(&self, guess: &Guess) -> Result<(), ApiError> {
        self.check_at(guess, Instant::now()).map_err(ApiError::TooManyRequests)
    }

    fn check_at(&self, guess: &Guess, now: Instant) -> Result<(), Duration> {
        let Some(limits) = self.limits else { return Ok(()) };
        let largest = match guess {
            Guess::SignIn(_) => limits.sign_in_failures,
            Guess::PromoCode(_) => limits.refused_codes,
        };
        let mut failures = self.failures.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(failed) = failures.get_mut(guess) else { return Ok(()) };
        failed.retain(|(at, _)| now.duration_since(*at) < limits.window);
        match failed.first() {
            Some((oldest, _)) if failed.len() >= largest => {
                Err(limits.window.saturating_sub(now.duration_since(*oldest)))
            }
            _ => Ok(()),
        }
    }

    /// Counts a failure. What was tried is compared for promo codes, where the same
    /// refused code counts once, because a results page asks with it again and again.
    pub(crate) fn failed(&self, guess: Guess, tried: &str) {
        let tried = if matches!(guess, Guess::PromoCode(_)) { tried.to_lowercase() } else { String::new() };
        let counts_once = matches!(guess, Guess::PromoCode(_));
        let mut failures = self.failures.lock().unwrap_or_else(PoisonError::into_inner);
        let failed = failures.entry(guess).or_default();
        if !(counts_once && failed.iter().any(|(_, known)| *known == tried)) {
            failed.push((Instant::now(), tried));
        }
    }

    /// Forgets the failures, after a success.
    pub(crate) fn succeeded(&self, guess: &Guess) {
        self.failures.lock().unwrap_or_else(PoisonError::into_inner).remove(guess);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limits(sign_in_failures: usize, refused_codes: usize) -> Limiter {
        Limiter::new(Some(Limits { sign_in_failures, refused_codes, window: Duration::from_secs(60) }))
    }

    #[test]
    fn failures_are_forgotten_after_the_window_and_after_a_success() {
        let limiter = limits(2, 2);
        let guess = Guess::SignIn("demo@example.art".to_owned());
        limiter.failed(guess.clone(), "a");
        assert!(limiter.check(&guess).is_ok());
        limiter.failed(guess.clone(), "a");
        let wait = limiter.check_at(&guess, Instant::now()).unwrap_err();
        assert!(wait <= Duration::from_secs(60) && wait > Duration::from_secs(50), "{wait:?}");
        assert!(limiter.check_at(&guess, Instant::now() + Duration::from_secs(61)).is_ok());
        limiter.failed(guess.clone(), "a");
        limiter.failed(guess.clone(), "a");
        limiter.succeeded(&guess);
        assert!(limiter.check(&guess).is_ok());
    }

    #[test]
    fn the_same_refused_code_counts_once() {
        let limiter = limits(2, 2);
        let guess = Guess::PromoCode("token".to_owned());
        limiter.failed(guess.clone(), "NOPE");
        limiter.failed(guess.clone(), "nope");
        assert!(limiter.check(&guess).is_ok());
        limiter.failed(guess.clone(), "OTHER");
        assert!(limiter.check(&guess).is_err());
    }

    #[test]
    fn without_limits_nothing_is_refused() {
        let limiter = Limiter::new(None);
        let guess = Guess::SignIn("demo@example.art".to_owned());
        for _ in 0..1000 {
            limiter.failed(guess.clone(), "a");
        }
        assert!(limiter.check(&guess).is_ok());
    }
}
