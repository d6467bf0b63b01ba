package dev.reeve.engine.organization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.filter.InvalidFilterException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.PropertyValue.Text;
import dev.reeve.engine.property.RecipientProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FilterCandidatesTest {

    private static final List<String> NAMES = List.of("Kim", "kim", "Pat", "Lee", "Ann", "Ivo");

    private static List<Recipient> candidates(Organization organization, String filter) throws InvalidFilterException {
        return FilterCandidates.of(organization, Filter.parse(filter, RecipientProperties.REGISTRY))
                .map(Stream::toList)
                .orElseThrow();
    }

    private static ObjectId id(String name) {
        return ObjectId.ofBuiltIn("Recipient/Users", name);
    }

    /** A hundred people, and a group of the first three; the second manages the others. */
    private static Directory hundred() {
        Directory directory = new Directory();
        List<Recipient> people = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            int number = i;
            people.add(directory.mailbox(
                    "User" + i,
                    directory.users,
                    properties -> properties
                            .with(RecipientProperties.ALIAS, "user" + number)
                            .withReferences(RecipientProperties.MANAGER, number > 1 ? List.of(id("User1")) : List.of())
                            .with(RecipientProperties.CITY, number % 2 == 0 ? "Ottawa" : "Seattle")
                            .with(
                                    RecipientProperties.EMAIL_ADDRESSES,
                                    List.of(
                                            new Text("SMTP:user" + number + "@contoso.com"),
                                            new Text("SIP:phone" + number + "@contoso.com")))));
        }
        directory.group(
                "Three",
                RecipientTypeDetails.MailUniversalDistributionGroup,
                people.subList(0, 3).toArray(Recipient[]::new));
        return directory;
    }

    @Test
    void anIndexedPropertyVisitsOnlyWhatHasTheValue() throws InvalidFilterException {
        Organization organization = hundred().organization();

        for (String filter : List.of(
                "Alias -eq 'USER7'",
                "Alias -like 'user7'",
                "Name -eq 'User7'",
                "EmailAddresses -eq 'user7@contoso.com'",
                "EmailAddresses -eq 'smtp:user7@contoso.com'",
                "EmailAddresses -eq 'phone7@contoso.com'",
                "EmailAddresses -eq 'SIP:phone7@contoso.com'",
                "PrimarySmtpAddress -eq 'user7@contoso.com'",
                "DistinguishedName -eq 'CN=User7, CN=Users, DC=contoso, DC=com'",
                "Guid -eq '" + id("User7") + "'",
                "(City -eq 'Seattle') -and (Alias -eq 'user7')",
                "(Alias -eq 'user7') -and (MemberOfGroup -eq 'CN=Three,CN=Users,DC=contoso,DC=com')",
                "(MemberOfGroup -eq 'CN=Three,CN=Users,DC=contoso,DC=com') -and (Alias -eq 'user7')",
                "(Manager -eq 'CN=User1,CN=Users,DC=contoso,DC=com') -and (Alias -eq 'user7')")) {
            assertThat(candidates(organization, filter))
                    .as(filter)
                    .extracting(Recipient::name)
                    .containsExactly("User7");
        }
        assertThat(candidates(organization, "MemberOfGroup -eq 'CN=Three,CN=Users,DC=contoso,DC=com'"))
                .hasSize(3);
        assertThat(candidates(organization, "(Alias -eq 'user7') -or (Alias -eq 'user8')"))
                .hasSize(2);
        assertThat(candidates(organization, "Alias -eq 'nobody'")).isEmpty();
    }

    @Test
    void whatNoIndexCanAnswerIsLookedAtEverywhere() throws InvalidFilterException { // OPATH-22
        Organization organization = hundred().organization();

        for (String filter : List.of(
                "City -eq 'Seattle'",
                "Alias -ne 'user7'",
                "Alias -like 'user7*'",
                "Alias -eq $null",
                "Alias -gt 'user7'",
                "-not (Alias -eq 'user7')",
                "(Alias -eq 'user7') -or (City -eq 'Seattle')")) {
            assertThat(FilterCandidates.of(organization, Filter.parse(filter, RecipientProperties.REGISTRY)))
                    .as(filter)
                    .isEqualTo(Optional.empty());
        }
    }

    /** Whatever the filter, the index finds all that a look at everything finds. */
    @Test
    void noneIsMissed() throws InvalidFilterException {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            Organization organization = random(random).organization();
            Filter filter = Filter.parse(filter(random, 3), RecipientProperties.REGISTRY);
            Optional<Stream<Recipient>> candidates = FilterCandidates.of(organization, filter);
            if (candidates.isPresent()) {
                assertThat(matching(organization, filter, candidates.get()))
                        .as("%s: %s", seed, filter)
                        .isEqualTo(matching(organization, filter, organization.all(Recipient.class)));
            }
        }
    }

    private static Set<String> matching(Organization organization, Filter filter, Stream<Recipient> recipients) {
        return recipients
                .filter(recipient -> filter.matches(organization.subject(recipient)))
                .map(recipient -> recipient.id().toString())
                .collect(Collectors.toSet());
    }

    private static Directory random(Random random) {
        Directory directory = new Directory();
        List<Recipient> people = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Optional<Recipient> other =
                    people.isEmpty() ? Optional.empty() : Optional.of(people.get(random.nextInt(people.size())));
            people.add(directory.mailbox(name(random) + (random.nextInt(3) == 0 ? i : ""), directory.users, given -> {
                Properties properties = given.with(RecipientProperties.ALIAS, name(random))
                        .with(
                                RecipientProperties.EMAIL_ADDRESSES,
                                Stream.of("SMTP:", "smtp:", "SIP:", "X:y:")
                                        .filter(_ -> random.nextBoolean())
                                        .map(prefix -> new Text(prefix + name(random) + "@x"))
                                        .toList());
                return other.filter(_ -> random.nextBoolean())
                        .map(one -> properties.withReferences(RecipientProperties.MANAGER, List.of(one.id())))
                        .orElse(properties);
            }));
        }
        Recipient[] members =
                people.stream().filter(_ -> random.nextBoolean()).distinct().toArray(Recipient[]::new);
        directory.group("Group", RecipientTypeDetails.MailUniversalDistributionGroup, members);
        return directory;
    }

    private static String filter(Random random, int depth) {
        String left = depth == 0 ? comparison(random) : "(" + filter(random, depth - 1) + ")";
        return switch (random.nextInt(5)) {
            case 0 -> left + " -and (" + (depth == 0 ? comparison(random) : filter(random, depth - 1)) + ")";
            case 1 -> left + " -or (" + (depth == 0 ? comparison(random) : filter(random, depth - 1)) + ")";
            case 2 -> random.nextInt(3) == 0 ? "-not (" + left + ")" : left;
            default -> left;
        };
    }

    private static String comparison(Random random) {
        String operator = random.nextInt(6) == 0 ? " -ne " : " -eq ";
        String name = name(random);
        String dn = "'CN=" + name + ",CN=Users,DC=contoso,DC=com'";
        return switch (random.nextInt(8)) {
            case 0 -> "Name" + operator + "'" + name + "'";
            case 1 -> "Alias" + operator + "'" + name + "'";
            case 2 -> "EmailAddresses" + operator + "'" + name + "@x'";
            case 3 -> "EmailAddresses" + operator + "'" + prefix(random) + name + "@x'";
            case 4 -> "Manager" + operator + dn;
            case 5 -> "DirectReports" + operator + dn;
            case 6 -> "MemberOfGroup" + operator + "'CN=Group,CN=Users,DC=contoso,DC=com'";
            default -> "Members" + operator + dn;
        };
    }

    private static String prefix(Random random) {
        return List.of("smtp:", "SIP:", "y:", "X:y:").get(random.nextInt(4));
    }

    private static String name(Random random) {
        return NAMES.get(random.nextInt(NAMES.size()));
    }
}
