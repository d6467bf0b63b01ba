package dev.reeve.commands.sample;

import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.Organization;
import java.time.Instant;

/**
 * The sample organization: Contoso with about four hundred people in departments, cities and units, three hosted
 * companies, nested groups, three servers in two sites and six databases. The same ids and names every time.
 */
public final class ContosoSample {

    /** The domain a new organization must have to become Contoso. */
    public static final String DOMAIN = "contoso.com";

    private static final long SEED = 2013_2016_2019L;

    private ContosoSample() {}

    /**
     * What turns a new organization of domain {@link #DOMAIN} into Contoso. Its server and database become the first
     * of the sample's; its accounts, roles and policies stay as they are.
     *
     * @param organization the new organization
     * @param when the time of creation of everything new
     */
    public static Change on(Organization organization, Instant when) {
        Draft draft = new Draft(organization, when);
        SampleSequence sequence = new SampleSequence(SEED);
        SampleNames names = new SampleNames(sequence);
        SampleUnits units = new SampleUnits(draft);
        SampleServers servers = new SampleServers(draft);
        SampleGroups groups = new SampleGroups(draft, units);
        SamplePeople people = new SamplePeople(draft, units, servers, names, sequence);
        groups.of(people);
        new SampleTenants(draft, units, servers, names, sequence, groups).addAll();
        SampleResources resources = new SampleResources(draft, units, servers);
        resources.people(names);
        groups.roomList("Vancouver Meeting Rooms", people.id("David"), resources.vancouverRooms());
        return draft.change();
    }
}
