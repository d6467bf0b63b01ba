package dev.reeve.interchange.forest;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import dev.reeve.commands.forest.ForeignGroup;
import dev.reeve.commands.forest.ForeignUser;
import dev.reeve.interchange.ldif.SecurityIdentifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked of Active Directory, over one connection. Names go into filters as values only, so nothing that is typed can
 * become part of a filter. Memberships are followed from group to group: the directory's own expansion ({@code tokenGroups})
 * is not readable by everybody, and would include groups that grant nothing here.
 */
final class ForestSearch {

    private static final int UNIVERSAL = 0x8;
    private static final int SECURITY = 0x80000000;
    private static final int DISABLED = 0x2;
    private static final int PAGE = 500;
    private static final int NAMES_IN_A_FILTER = 50;

    private static final String SID = "objectSid";
    private static final String ACCOUNT_NAME = "sAMAccountName";
    private static final String GROUP_TYPE = "groupType";
    private static final String CONTROL = "userAccountControl";
    private static final String CLASS = "objectClass";
    private static final String MEMBER = "member";

    private static final Filter IS_GROUP = Filter.createEqualityFilter(CLASS, "group");
    private static final Filter IS_ACCOUNT = Filter.createANDFilter(
            Filter.createEqualityFilter(CLASS, "user"),
            Filter.createNOTFilter(Filter.createEqualityFilter(CLASS, "computer")));

    private final LDAPConnection connection;
    private final String baseDn;

    ForestSearch(LDAPConnection connection, String baseDn) {
        this.connection = connection;
        this.baseDn = baseDn;
    }

    Optional<String> domainSid() throws LDAPException {
        return search(baseDn, SearchScope.BASE, Filter.createPresenceFilter(CLASS), SID).stream()
                .flatMap(entry -> sid(entry).stream())
                .findFirst();
    }

    List<ForeignGroup> groups(String identity) throws LDAPException {
        Filter named = Filter.createORFilter(
                Filter.createEqualityFilter("cn", identity), Filter.createEqualityFilter(ACCOUNT_NAME, identity));
        List<ForeignGroup> groups = new ArrayList<>();
        for (Entry entry : find(IS_GROUP, identity, named, SID, "cn", GROUP_TYPE)) {
            sid(entry)
                    .ifPresent(sid -> groups.add(new ForeignGroup(
                            sid, text(entry, "cn").orElse(identity), is(entry, UNIVERSAL), is(entry, SECURITY))));
        }
        return groups;
    }

    /** The accounts, each with its groups; {@code domain} is what an implicit principal name ends with. */
    List<ForeignUser> accounts(String identity, String domain) throws LDAPException {
        List<Filter> names = new ArrayList<>(List.of(
                Filter.createEqualityFilter(ACCOUNT_NAME, identity),
                Filter.createEqualityFilter("userPrincipalName", identity),
                Filter.createEqualityFilter("cn", identity)));
        int at = identity.lastIndexOf('@');
        if (at > 0 && identity.substring(at + 1).equalsIgnoreCase(domain)) {
            names.add(Filter.createEqualityFilter(ACCOUNT_NAME, identity.substring(0, at)));
        }
        List<ForeignUser> users = new ArrayList<>();
        for (Entry entry : find(IS_ACCOUNT, identity, Filter.createORFilter(names), SID, ACCOUNT_NAME, CONTROL)) {
            Optional<String> sid = sid(entry);
            if (sid.isPresent()) {
                users.add(new ForeignUser(
                        sid.get(),
                        text(entry, ACCOUNT_NAME).orElse(identity),
                        isEnabled(entry),
                        groupsOf(entry.getDN())));
            }
        }
        return users;
    }

    /**
     * SIDs of the universal security groups that contain the object, directly or through other universal security groups;
     * others grant nothing, and nothing is reached through them. A group that was seen is not followed again.
     */
    private Set<String> groupsOf(String dn) throws LDAPException {
        Set<String> sids = new HashSet<>();
        Set<DN> seen = new HashSet<>();
        List<String> level = List.of(dn);
        while (!level.isEmpty()) {
            List<String> above = new ArrayList<>();
            for (int from = 0; from < level.size(); from += NAMES_IN_A_FILTER) {
                List<Filter> contains = level.subList(from, Math.min(level.size(), from + NAMES_IN_A_FILTER)).stream()
                        .map(member -> Filter.createEqualityFilter(MEMBER, member))
                        .toList();
                Filter filter = Filter.createANDFilter(IS_GROUP, Filter.createORFilter(contains));
                for (Entry group : search(baseDn, SearchScope.SUB, filter, SID, GROUP_TYPE)) {
                    if (is(group, UNIVERSAL) && is(group, SECURITY) && seen.add(group.getParsedDN())) {
                        sid(group).ifPresent(sids::add);
                        above.add(group.getDN());
                    }
                }
            }
            level = above;
        }
        return sids;
    }

    boolean hasEnabledMember(String groupSid) throws LDAPException {
        Deque<String> groups = new ArrayDeque<>();
        Set<DN> seen = new HashSet<>();
        for (Entry group : find(IS_GROUP, groupSid, Filter.createPresenceFilter(SID), GROUP_TYPE)) {
            if (is(group, UNIVERSAL) && is(group, SECURITY) && seen.add(group.getParsedDN())) {
                groups.add(group.getDN());
            }
        }
        Filter either = Filter.createORFilter(IS_GROUP, IS_ACCOUNT);
        while (!groups.isEmpty()) {
            for (String dn : members(groups.remove())) {
                for (Entry member : search(dn, SearchScope.BASE, either, CLASS, GROUP_TYPE, CONTROL)) {
                    boolean isGroup = member.hasAttributeValue(CLASS, "group");
                    if (!isGroup && isEnabled(member)) {
                        return true;
                    }
                    if (isGroup && is(member, UNIVERSAL) && is(member, SECURITY) && seen.add(member.getParsedDN())) {
                        groups.add(member.getDN());
                    }
                }
            }
        }
        return false;
    }

    /** The members of a group; of a large one the directory gives a range at a time ({@code member;range=0-1499}). */
    private List<String> members(String dn) throws LDAPException {
        List<String> members = new ArrayList<>();
        Optional<Integer> from = Optional.of(0);
        while (from.isPresent()) {
            String wanted = from.get() == 0 ? MEMBER : MEMBER + ";range=" + from.get() + "-*";
            from = Optional.empty();
            Entry group = connection.getEntry(dn, wanted);
            if (group == null) {
                break;
            }
            for (Attribute attribute : group.getAttributes()) {
                if (attribute.getBaseName().equalsIgnoreCase(MEMBER)) {
                    members.addAll(List.of(attribute.getValues()));
                    from = from.or(() -> following(attribute));
                }
            }
        }
        return members;
    }

    /** Where the next range begins; empty behind the last one. */
    private static Optional<Integer> following(Attribute attribute) {
        return attribute.getOptions().stream()
                .filter(option -> option.matches("(?i)range=\\d+-\\d+"))
                .map(option -> Integer.parseInt(option.substring(option.indexOf('-') + 1)) + 1)
                .findFirst();
    }

    /** What an identity names: by SID or distinguished name where it is one, else by the given names. */
    private List<SearchResultEntry> find(Filter kind, String identity, Filter named, String... attributes)
            throws LDAPException {
        Optional<byte[]> sid = SecurityIdentifier.bytes(identity);
        if (sid.isPresent()) {
            Filter filter = Filter.createANDFilter(kind, Filter.createEqualityFilter(SID, sid.get()));
            return search(baseDn, SearchScope.SUB, filter, attributes);
        }
        if (identity.contains("=") && DN.isValidDN(identity)) {
            return new DN(identity).isDescendantOf(baseDn, false)
                    ? searchIfThere(identity, kind, attributes)
                    : List.of();
        }
        return search(baseDn, SearchScope.SUB, Filter.createANDFilter(kind, named), attributes);
    }

    private List<SearchResultEntry> searchIfThere(String dn, Filter filter, String... attributes) throws LDAPException {
        return connection.getEntry(dn, "1.1") == null ? List.of() : search(dn, SearchScope.BASE, filter, attributes);
    }

    private List<SearchResultEntry> search(String base, SearchScope scope, Filter filter, String... attributes)
            throws LDAPException {
        List<SearchResultEntry> entries = new ArrayList<>();
        ASN1OctetString cookie = null;
        do {
            SearchRequest request = new SearchRequest(base, scope, filter, attributes);
            request.addControl(new SimplePagedResultsControl(PAGE, cookie));
            SearchResult result = connection.search(request);
            entries.addAll(result.getSearchEntries());
            SimplePagedResultsControl page = SimplePagedResultsControl.get(result);
            cookie = page != null && page.moreResultsToReturn() ? page.getCookie() : null;
        } while (cookie != null);
        return entries;
    }

    private static Optional<String> sid(Entry entry) {
        return Optional.ofNullable(entry.getAttributeValueBytes(SID)).flatMap(SecurityIdentifier::text);
    }

    private static Optional<String> text(Entry entry, String attribute) {
        return Optional.ofNullable(entry.getAttributeValue(attribute));
    }

    private static boolean is(Entry group, int flag) {
        return number(group, GROUP_TYPE).filter(type -> (type & flag) != 0).isPresent();
    }

    /** An account whose flags can't be read is not known to be enabled. */
    private static boolean isEnabled(Entry account) {
        return number(account, CONTROL).filter(flags -> (flags & DISABLED) == 0).isPresent();
    }

    private static Optional<Integer> number(Entry entry, String attribute) {
        return text(entry, attribute)
                .filter(text -> text.matches("-?\\d{1,10}"))
                .map(text -> (int) Long.parseLong(text));
    }
}
