using System.Globalization;
using System.Text.Json;
using Qplet.GraphQL.Data.Media.Decoding;
using Qplet.GraphQL.Schema.Contributions;

namespace Qplet.GraphQL.Schema.Errors;

/// <summary>Creates the errors of mutations. All their messages are here.</summary>
internal static class DomainErrors
{
    public static ValidationException Blank(string field) => new(field, "TEXT_BLANK", "The text must not be blank.");

    public static ValidationException TooLong(string field, int maximum) =>
        new(field, "TEXT_TOO_LONG", string.Create(CultureInfo.InvariantCulture, $"The text must have at most {maximum} characters."));

    public static ValidationException TooLong(string field, int maximum, int length) =>
        new(field, "TEXT_TOO_LONG", string.Create(CultureInfo.InvariantCulture, $"The text must have at most {maximum} characters, but it has {length}."));

    public static ValidationException TooShort(string field, int minimum) =>
        new(field, "TEXT_TOO_SHORT", string.Create(CultureInfo.InvariantCulture, $"The text must have at least {minimum} characters."));

    public static ValidationException NotText(string field) =>
        new(field, "TEXT_INVALID", "The text must be valid Unicode and must not contain the character U+0000.");

    public static ValidationException NotUrl(string field) => new(field, "URL_INVALID", "The URL must be absolute and start with http:// or https://.");

    public static ValidationException NotEmail(string field) => new(field, "EMAIL_INVALID", "The e-mail address is not valid.");

    public static ValidationException NotUsername(string field, int minimum, int maximum) =>
        new(
            field,
            "USERNAME_INVALID",
            string.Create(
                CultureInfo.InvariantCulture,
                $"A username must have {minimum} to {maximum} letters a-z, digits, dots, hyphens or underscores, and start with a letter or digit."
            )
        );

    public static ValidationException PasswordsDiffer(string field) => new(field, "PASSWORDS_DIFFER", "The passwords do not match.");

    public static ValidationException EmailTaken(string field) => new(field, "EMAIL_TAKEN", "The e-mail address is already in use.");

    public static ValidationException UsernameTaken(string field) => new(field, "USERNAME_TAKEN", "The username is already in use.");

    public static ValidationException AdminNotRegistrable(string field) => new(field, "ROLE_NOT_ALLOWED", "The role of a new account must be FAN or AUTHOR.");

    public static ValidationException Required(string field) => new(field, "VALUE_REQUIRED", "The value must not be null.");

    public static ValidationException DateNotAnnounced(string field) =>
        new(field, "DATE_NOT_ANNOUNCED", "A date that is to be announced has no start. Omit it, or choose another precision.");

    public static ValidationException DayInsteadOfTime(string field) =>
        new(field, "DATE_AMBIGUOUS", "Pass the day only for a precision of DAY, MONTH, QUARTER or YEAR, and without `start`.");

    public static ValidationException OnlyForKind(string field, string kind) =>
        new(field, "VALUE_NOT_ALLOWED", $"The value is only allowed for the kind {kind}. Omit it.");

    public static ValidationException NotPast(string field) => new(field, "DATE_NOT_PAST", "The date must be in the past.");

    public static ValidationException NotFuture(string field) => new(field, "TIME_NOT_FUTURE", "The time must be in the future.");

    public static ValidationException NotSearchable(string field, string typeName) =>
        new(field, "KIND_NOT_SEARCHABLE", $"Objects of the type {typeName} cannot be searched for.");

    public static ValidationException DateOutOfRange(string field, int first, int last) =>
        new(field, "DATE_OUT_OF_RANGE", string.Create(CultureInfo.InvariantCulture, $"The year must be from {first} to {last}."));

    public static ValidationException EndsBeforeStart(string field) => new(field, "TIME_BEFORE_START", "The end must be after the start.");

    public static ValidationException UnknownTimeZone(string field) =>
        new(field, "TIME_ZONE_UNKNOWN", "The time zone must be an IANA name such as `Europe/Paris`.");

    public static ValidationException LeadTimeOutOfRange(string field) =>
        new(field, "LEAD_TIME_OUT_OF_RANGE", "A lead time must be a number of whole minutes from `PT0S` to `P30D`.");

    public static ValidationException NumberOutOfRange(string field, int minimum, int maximum) =>
        new(field, "NUMBER_OUT_OF_RANGE", string.Create(CultureInfo.InvariantCulture, $"The number must be from {minimum} to {maximum}."));

    public static ValidationException DurationOutOfRange(string field, int maximumHours) =>
        new(field, "NUMBER_OUT_OF_RANGE", string.Create(CultureInfo.InvariantCulture, $"The duration must be from 0 to {maximumHours} hours."));

    public static ValidationException NotTwoTeams(string field) => new(field, "TEAMS_INVALID", "A match must have exactly two teams.");

    public static ValidationException TwoWinners(string field) => new(field, "TEAMS_INVALID", "At most one team can be the winner.");

    public static ValidationException NotOneself(string field) => new(field, "USER_IS_YOURSELF", "The user must not be yourself.");

    public static ValidationException TooMany(string field, int maximum) =>
        new(field, "LIST_TOO_LONG", string.Create(CultureInfo.InvariantCulture, $"There must be at most {maximum} items."));

    public static ValidationException NoOtherParticipant(string field) =>
        new(field, "PARTICIPANTS_INVALID", "A conversation must have at least one participant other than you.");

    public static ValidationException PrivateParticipants(string field) =>
        new(field, "PARTICIPANTS_INVALID", "A private conversation must have exactly one participant other than you.");

    public static ValidationException PrivateName(string field) =>
        new(
            field,
            "NAME_NOT_ALLOWED",
            "A private conversation has no name of its own: it is named after its participants. To see another name, change your settings of it."
        );

    public static ValidationException EmptyMessage(string field) => new(field, "MESSAGE_EMPTY", "A message must have a text or an attachment.");

    public static ValidationException EmptyPost(string field) => new(field, "POST_EMPTY", "A post must have a text, an image or something that it shares.");

    public static ValidationException TooFew(string field, int minimum) =>
        new(field, "LIST_TOO_SHORT", string.Create(CultureInfo.InvariantCulture, $"There must be at least {minimum} {(minimum == 1 ? "item" : "items")}."));

    public static ValidationException UnknownMedia(string field) => new(field, "FILE_NOT_FOUND", "You have no file with this ID.");

    public static ValidationException UnknownMedia(string field, MediaKind kind) =>
        new(field, "FILE_NOT_FOUND", $"You have no file of the kind {kind.ToString().ToUpperInvariant()} with this ID.");

    public static ValidationException FileNotAccepted(string field, MediaContentException problem) =>
        new(
            field,
            problem.Problem switch
            {
                MediaContentProblem.Empty => "FILE_EMPTY",
                MediaContentProblem.TooLarge => "FILE_TOO_LARGE",
                MediaContentProblem.TooManyPixels => "IMAGE_TOO_LARGE",
                _ => "FILE_UNREADABLE",
            },
            problem.Message
        );

    public static ValidationException TooManyFiles(string field, int maximum) =>
        new(field, "STORAGE_FULL", string.Create(CultureInfo.InvariantCulture, $"You may have at most {maximum} files. Delete some that you no longer need."));

    public static ValidationException NoRoomForFile(string field, long maximum, long used) =>
        new(
            field,
            "STORAGE_FULL",
            string.Create(CultureInfo.InvariantCulture, $"Your files may have at most {maximum} bytes together, and they have {used} bytes without this one.")
        );

    public static ValidationException NotAnImage(string field) => new(field, "FILE_NOT_IMAGE", "The file must be an image.");

    public static ValidationException UnknownUser(string field) => new(field, "USER_NOT_FOUND", "No user has this ID.");

    public static ValidationException WrongCode(string field) => new(field, "RESET_CODE_INVALID", "The code is wrong, has been used already or has expired.");

    public static ValidationException UnknownCode(string field, string code, string list) =>
        new(field, "CODE_UNKNOWN", $"The code `{code}` is unknown. The query `{list}` returns all valid codes.");

    public static ValidationException PlatformDoesNotFit(string field, string subcategoryCode) =>
        new(
            field,
            "PLATFORM_DOES_NOT_FIT",
            $"Releases of the subcategory `{subcategoryCode}` do not come out on this platform. The query `platforms` returns the subcategories of each."
        );

    public static ValidationException SourceExists(string field) => new(field, "SOURCE_EXISTS", "The release has a source with this URL already.");

    public static ValidationException UnknownGenre(string field) => new(field, "GENRE_NOT_FOUND", "No genre has this ID.");

    public static ValidationException Twice(string field) => new(field, "VALUE_REPEATED", "The value must not be repeated.");

    public static ValidationException NotASubject(string field, IReadOnlyList<string> types) => new(field, "ID_WRONG_TYPE", NotASubject(types));

    public static string NotASubject(IReadOnlyList<string> types) => $"The ID must be that of an object of one of these types: {string.Join(", ", types)}.";

    public static ValidationException WrongReaction(string field, string typeName, IReadOnlyList<ReactionKind> kinds) =>
        new(field, "REACTION_NOT_SUPPORTED", $"An object of the type {typeName} can have these reactions: {string.Join(", ", kinds).ToUpperInvariant()}.");

    public static NotFoundException NotFound(string typeName, object key, string path = "") => new(typeName, key, path, $"No {Words(typeName)} has this ID.");

    public static NotOwnerException NotOwner(string typeName) => new($"Only the owner may change this {Words(typeName)}.");

    public static BlockedException Blocked() => new("One of you has blocked the other.");

    public static ConflictException ComplaintReviewed(ComplaintState state) =>
        new($"The complaint was reviewed before: its state is {state.ToString().ToUpperInvariant()}.", code: "COMPLAINT_REVIEWED");

    public static ConflictException FeatureRequestNotIdea(FeatureRequestState state) =>
        new($"The request can no longer be changed: its state is {NameOf(state)}.", code: "FEATURE_REQUEST_NOT_IDEA");

    public static ConflictException FeatureRequestMerged() =>
        new("The request was merged into another one. Separate it first.", code: "FEATURE_REQUEST_MERGED");

    public static ConflictException FeatureRequestHasMerged() =>
        new("Other requests were merged into this one. Separate them first, or merge the other request into this one.", code: "FEATURE_REQUEST_HAS_MERGED");

    public static ValidationException MergedIntoItself(string field) => new(field, "FEATURE_REQUEST_SAME", "A request cannot be merged into itself.");

    public static ValidationException OwnSubject(string field) => new(field, "SUBJECT_IS_YOURS", "The subject must not be your own.");

    public static ValidationException UnknownReason(string field) =>
        new(field, "REASON_NOT_FOUND", "No reason with this ID fits the subject. The query `complaintReasons` returns those of each kind.");

    public static ConflictException EventFull() => new("The event has no free seat.", code: "EVENT_FULL");

    public static ConflictException EventOver() => new("The event is over.", code: "EVENT_OVER");

    public static ConflictException SeatsTaken(int attendeeCount) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"There must be at least {attendeeCount} seats, because so many users attend already."),
            code: "EVENT_SEATS_TAKEN"
        );

    public static ConflictException ContributionClosed(ContributionState state) =>
        new($"The contribution is no longer pending: its state is {state.ToString().ToUpperInvariant()}.", code: "CONTRIBUTION_CLOSED");

    public static ConflictException ContributionOutdated(IReadOnlyList<FieldConflict> conflicts)
    {
        var fields = string.Join(", ", conflicts.Select(static conflict => NamingConventions.ToScreamingSnakeCase(conflict.Field.ToString())));
        return new(
            $"These fields have changed since the contribution: {fields}. Reject it, or accept it with `overwritesConflicts`.",
            code: "CONTRIBUTION_OUTDATED"
        )
        {
            Conflicts = conflicts,
        };
    }

    public static ConflictException Conflict(string message) => new(message);

    public static ConflictException ListChanged(int version, int current) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"The tracks have changed since version {version}. Load the list again: its version is {current}."),
            current
        );

    public static ConflictException GenreExists() => new("Another genre has this name.");

    public static ValidationException PositionOutOfRange(string field, int maximum) =>
        new(field, "POSITION_OUT_OF_RANGE", string.Create(CultureInfo.InvariantCulture, $"The position must be from 1 to {maximum}."));

    public static InvalidCredentialsException InvalidCredentials() => new("CREDENTIALS_INVALID", "The e-mail address or the password is wrong.");

    public static InvalidCredentialsException WrongPassword(string path) => new("PASSWORD_WRONG", "The current password is wrong.", path);

    public static InvalidCredentialsException InvalidRefreshToken() =>
        new("REFRESH_TOKEN_INVALID", "The refresh token is not valid, has been used already or has expired. Sign in again.");

    public static AccountBannedException Banned(DateTime? until) =>
        new(
            until is { } end
                ? string.Create(CultureInfo.InvariantCulture, $"The account is banned until {end:yyyy-MM-dd HH:mm} UTC.")
                : "The account is banned.",
            until
        );

    public static ConflictException LastAdmin() => Conflict("The account is the only one of an admin. Make another user an admin first.");

    public static AccountDeletedException Deleted() => new("The account was deleted.");

    public static LimitExceededException LimitExceeded(int limit, TimeSpan period, int currentCount, TimeSpan retryIn, Uri? upgradeUrl = null) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"This is allowed {Times(limit)} within {Words(period)}. Try again in {Words(retryIn)}."),
            limit,
            period,
            currentCount,
            retryIn,
            upgradeUrl
        );

    public static LimitExceededException TooManyApiKeys(int limit, int count) => TooManyAtATime("API keys", limit, count);

    public static LimitExceededException TooManyCalendarFeeds(int limit, int count) => TooManyAtATime("calendar feeds", limit, count);

    public static ValidationException FreePlanWithEnd(string field) => new(field, "PLAN_WITHOUT_END", "The plan FREE has no end. Omit it.");

    public static ConflictException NoSession() => Conflict("The request was sent with an API key, which belongs to no session. `revokeApiKey` ends the key.");

    public static LimitExceededException ReleaseFrozen(int limit, TimeSpan period, int currentCount, TimeSpan retryIn, Uri upgradeUrl) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The release is beyond the limit of your plan, {Times(limit)} within {Words(period)}. Change it in {Words(retryIn)}, or choose a higher plan."
            ),
            limit,
            period,
            currentCount,
            retryIn,
            upgradeUrl
        );

    public static string PlanMessage(string feature, UserPlan required) =>
        $"The feature {feature} requires the plan {required.ToString().ToUpperInvariant()} or a higher plan.";

    /// <summary>Returns the name of a state in the schema.</summary>
    public static string NameOf(FeatureRequestState state) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(state.ToString());

    private static LimitExceededException TooManyAtATime(string things, int limit, int count) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"You can have {limit} {things} at a time. Revoke one that you no longer need."),
            limit,
            TimeSpan.Zero,
            count,
            TimeSpan.Zero,
            upgradeUrl: null
        );

    private static string Words(string typeName) =>
        typeName switch
        {
            "ApiKey" => "API key",
            "CalendarFeed" => "calendar feed",
            "MediaAsset" => "file",
            "PlaylistEntry" => "entry of the playlist",
            "ComplaintReason" => "reason",
            "ContactRequest" => "contact request",
            "FeatureRequest" => "feature request",
            "ReleaseDate" => "release date",
            "ReleaseSource" => "release source",
            _ => typeName.ToLowerInvariant(),
        };

    private static string Times(int count) => count == 1 ? "once" : string.Create(CultureInfo.InvariantCulture, $"{count} times");

    private static string Words(TimeSpan time) =>
        time switch
        {
            { TotalDays: >= 2 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalDays)} days"),
            { TotalHours: >= 2 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalHours)} hours"),
            { TotalMinutes: >= 2 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalMinutes)} minutes"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, Math.Ceiling(time.TotalSeconds))} seconds"),
        };
}
