package dev.reeve.commands.folder;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.language.value.Value;
import java.util.Optional;

/** How a calendar is published to people outside of the organization. */
final class CalendarPublishing {

    static final String ENABLED = "PublishEnabled";
    static final String FROM = "PublishDateRangeFrom";
    static final String TO = "PublishDateRangeTo";
    static final String DETAIL = "DetailLevel";
    static final String SEARCHABLE = "SearchableUrlEnabled";

    static final String[] DETAILS = {"AvailabilityOnly", "LimitedDetails", "FullDetails", "Editor"};
    static final String[] RANGES = {"OneDay", "ThreeDays", "OneWeek", "OneMonth", "ThreeMonths", "SixMonths", "OneYear"
    };

    private CalendarPublishing() {}

    /**
     * The calendar that an identity names.
     *
     * @throws ReeveException where it names nothing, or a folder that is no calendar
     */
    static Folder calendar(CmdletContext context, Value identity) {
        Folder folder = new Folders(context).find(identity);
        if (!folder.isCalendar()) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "'" + identity.text() + "' is no calendar. Name one, as in mailbox:\\Calendar.",
                    identity.text());
        }
        return folder;
    }

    static ResultObject shown(CmdletContext context, Folder calendar) {
        String identity = new Folders(context).identity(calendar);
        return ResultObject.of("MailboxCalendarFolder", identity)
                .put("Identity", identity)
                .put(ENABLED, is(calendar, ENABLED))
                .put(FROM, text(calendar, FROM, "ThreeMonths"))
                .put(TO, text(calendar, TO, "ThreeMonths"))
                .put(DETAIL, text(calendar, DETAIL, "AvailabilityOnly"))
                .put(SEARCHABLE, is(calendar, SEARCHABLE))
                .put("PublishedCalendarUrl", "")
                .put("PublishedICalUrl", "")
                .put("IsValid", true)
                .put("ObjectState", "Unchanged")
                .build();
    }

    private static boolean is(Folder calendar, String property) {
        return calendar.stored().filter(stored -> stored.isTrue(property)).isPresent();
    }

    private static String text(Folder calendar, String property, String unlessSet) {
        Optional<ConfigurationObject> stored = calendar.stored();
        return stored.flatMap(object -> object.text(property)).orElse(unlessSet);
    }
}
