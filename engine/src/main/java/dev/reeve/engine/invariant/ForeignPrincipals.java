package dev.reeve.engine.invariant;

/**
 * What trusted forests say, as far as a guard needs it [INV-8]. Asked only where nobody of the organization itself settles
 * the question; whoever answers says no where a forest can't be asked.
 */
public interface ForeignPrincipals {

    /** For those who know nothing of other forests: nobody there counts. */
    ForeignPrincipals UNKNOWN = new ForeignPrincipals() {
        @Override
        public boolean hasEnabledMember(String groupSid) {
            return false;
        }

        @Override
        public boolean isEnabled(String accountSid) {
            return false;
        }
    };

    /** Whether the universal security group with that SID has an enabled account, directly or nested. */
    boolean hasEnabledMember(String groupSid);

    /** Whether the account with that SID exists and is enabled. */
    boolean isEnabled(String accountSid);
}
