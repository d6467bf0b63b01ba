package dev.reeve.store;

/** What every store refuses, in the same words. */
final class Refusals {

    private Refusals() {}

    static StoreException nameTaken(String name) {
        return new StoreException(
                "The home already holds an organization named \"" + name + "\". Choose another name.");
    }

    static StoreException unknown(OrganizationId id) {
        return new StoreException("The home holds no organization with the id " + id.uuid() + ".");
    }
}
