//! Statuses and the words of `_acl`.

use crate::text_enum::text_enum;

text_enum! {
    /// What stands with an order (`GET /store/orders/statuses`).
    OrderStatus {
        /// Placed, waiting for the payment.
        Unpaid = "unpaid",
        /// Paid, being carried out.
        Processing = "processing",
        /// Carried out.
        Completed = "completed",
        /// Called off by the registry.
        Cancelled = "cancelled",
    }
}

impl OrderStatus {
    /// Whether the order can still change by itself, so that it is worth asking again.
    #[must_use]
    pub fn is_open(&self) -> bool {
        !matches!(self, Self::Completed | Self::Cancelled)
    }
}

text_enum! {
    /// What stands with a domain (`GET /store/domains/statuses`).
    DomainStatus {
        /// Registered and in force.
        Active = "active",
        /// Past its expiry.
        Expired = "expired",
        /// Not registered (any more).
        Unregistered = "unregistered",
    }
}

text_enum! {
    /// What stands with a contact (`GET /store/contacts/statuses`).
    ContactStatus {
        /// The registry has checked it.
        Verified = "verified",
        /// Not checked yet.
        Unverified = "unverified",
    }
}

text_enum! {
    /// A word of `_acl`: what this caller may do with the object.
    Permission {
        /// Renew a domain.
        Renew = "renew",
        /// A transfer the registry carries out; no call is described for it.
        TransferToClient = "transfer_to_client",
        /// Change a contact or an unpaid order.
        Update = "update",
        /// Delete a contact.
        Delete = "delete",
        /// A check the registry carries out; no call is described for it.
        Verify = "verify",
        /// Change an account's password.
        UpdatePassword = "update_password",
        /// Change an account's scopes (administrators).
        UpdateScope = "update_scope",
    }
}
