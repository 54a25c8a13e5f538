using System.Globalization;

namespace Qplet.GraphQL.Data.Import;

/// <summary>Creates the messages of import problems.</summary>
internal static class ImportErrors
{
    public static string NotJson(string detail) => $"This is not JSON: {detail}";

    public static string Unreadable(string detail) => $"The file can't be read: {detail}";

    public static string Empty() => "The file is empty.";

    public static string ErrorAnswer(string? message) => $"This is the response to a failed request, not data{(message is null ? "." : $": {message}")}";

    public static string UnknownShape(IEnumerable<string> members)
    {
        var names = string.Join(", ", members.Take(12));
        return names.Length == 0 ? "This is not an object of a known kind." : $"No known kind of object has these members: {names}.";
    }

    public static string AmbiguousTerms() =>
        "This list could contain actions, categories or subcategories, which have the same form; it was imported as subcategories.";

    public static string NoSubject(string type) => $"Comments on subjects of the type '{type}' are not supported by this version; the comment was skipped.";

    public static string NotShared(string type) => $"Objects of the type '{type}' cannot be shared in this version; the post was imported without its share.";

    public static string NoContent() => "The text is missing; the object was skipped.";

    public static string NoRelease(string what) =>
        $"The {what} does not name its release, no release contains it, and the path of the file does not contain releases/{{id}}; it was skipped.";

    public static string NoTeams() => "The league or the name of a team is missing; the match was skipped.";

    public static string TwoWinners() => "Both teams are stated to have won; the match was imported as not decided.";

    public static string NoDate() => "The date is missing or not valid; the event was skipped.";

    public static string IncompleteContactRequest() => "The ID, name, e-mail address or message is missing; the contact request was skipped.";

    public static string IncompleteComplaint() => "The ID, author, subject or reason is missing; the complaint was skipped.";

    public static string NoReported(string kind, Guid id) =>
        $"The {kind} {id} was not found; the complaint was imported without its content, which a later import can complete.";

    public static string NotReportable(string type) => $"Complaints about subjects of the type '{type}' are not supported by this version; it was skipped.";

    public static string NoCalendar() =>
        "The entry does not name its user, and the path of the file does not contain publishers/{username}/calendar; it was skipped.";

    public static string NoSuchDate(int release) =>
        FormattableString.Invariant($"No date of the release {release} has these values; the calendar entry was skipped. Import the release's dates as well.");

    public static string LongEmail() => $"The e-mail address is longer than {TextLimits.Email} characters; the contact request was skipped.";

    public static string BadState(string state) => $"'{state}' is not a known state; the feature request keeps its state, or is an idea.";

    public static string NoUrl() => "The URL is missing; the source was skipped.";

    public static string NoParent() => "The response does not name its comment, and no comment contains it; it was skipped.";

    public static string NoConversation() => "The message does not name its conversation; it was skipped.";

    public static string Stub(string what) => $"{what} was not found; a placeholder was created, which a later import can complete.";

    public static string EmailTaken(string email) => $"Another user has the e-mail address {email}; this user was imported without it.";

    public static string TooLong(string member, int limit) =>
        string.Create(CultureInfo.InvariantCulture, $"'{member}' is longer than {limit} characters and was truncated.");

    public static string BadMoment(string member, string value) => $"'{member}' is not a valid date or time: {value}.";

    public static string BadKey(string id) => $"The ID {id} is not a number from 1 to {int.MaxValue}; the object was skipped.";

    public static string BadText() => "A text is not valid Unicode; the object was skipped.";

    public static string BadCountry(string code) => $"'{code}' is not a country code and was skipped.";
}
