package dev.reeve.store;

class InMemoryStoreTest extends OrganizationStoreContract {

    @Override
    OrganizationStore emptyStore() {
        return new InMemoryStore();
    }
}
