using System.Globalization;

namespace Qplet.GraphQL.Data.Import;

/// <summary>Makes the messages of an import's problems.</summary>
internal static class ImportErrors
{
    public static string NotJson(string detail) => $"This is not JSON: {detail}";

    public static string Unreadable(string detail) => $"The file can't be read: {detail}";

    public static string Empty() => "The file is empty.";

    public static string ErrorAnswer(string? message) => $"This is the answer to a failed request, not data{(message is null ? "." : $": {message}")}";

    public static string UnknownShape(IEnumerable<string> members)
    {
        var names = string.Join(", ", members.Take(12));
        return names.Length == 0 ? "This is no object of a known kind." : $"No known kind of object has these members: {names}.";
    }

    public static string NotStored(string what) => $"{what} are not stored by this version; what else the object names was imported.";

    public static string AmbiguousTerms() =>
        "Actions, categories and subcategories look the same in this list, and nothing tells which these are; they were imported as subcategories.";

    public static string NoSubject(string type) => $"Comments on subjects of the type '{type}' are not stored by this version; the comment was left out.";

    public static string NoContent() => "There is no text, so it was left out.";

    public static string NoRelease(string what) => $"The {what} does not name its release, and no release with it was found; it was left out.";

    public static string NoParent() => "The response does not name its comment, and no comment with it was found; it was left out.";

    public static string NoConversation() => "The message does not name its conversation; it was left out.";

    public static string Stub(string what) => $"{what} was not found; a placeholder was made, which an import of the real one completes.";

    public static string EmailTaken(string email) => $"Another user has the e-mail address {email}; this one was imported without.";

    public static string TooLong(string member, int limit) =>
        string.Create(CultureInfo.InvariantCulture, $"'{member}' is longer than {limit} characters and was cut.");

    public static string BadMoment(string member, string value) => $"'{member}' is no moment that is understood: {value}.";

    public static string BadKey(string id) => $"The id {id} is no number from 1 to {int.MaxValue}; the object was left out.";

    public static string BadText() => "A text is not valid Unicode; the object was left out.";

    public static string BadCountry(string code) => $"'{code}' is no code of a country and was left out.";
}
