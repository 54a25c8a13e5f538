using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>
/// Creates the messages of the commands. Locations have the form <c>file:line:column</c>, as in compiler messages, which editors and build servers recognize.
/// </summary>
internal static class CommandErrors
{
    public static string SeedingOutsideDevelopment(string environment) =>
        $"The environment is {environment}. `db seed --in-production` creates the sample data here: the accounts of the README get random passwords, which are "
        + "printed once, and nobody can sign in to the others. In Development (ASPNETCORE_ENVIRONMENT), `db seed` is enough.";

    public static string AdminExists() =>
        "The database already has an admin, so none was created. An admin who forgot the password resets it like everybody, by `requestPasswordReset`.";

    public static InputException FileMissing(string path) => new($"{path}: The file does not exist.");

    public static InputException FileOrFolderMissing(string path) => new($"{path}: The file or folder does not exist.");

    public static InputException FileIsFolder(string path) => new($"{path}: A file is expected, but this is a folder.");

    public static InputException FileUnreadable(string path, Exception cause) => new($"{path}: The file cannot be read. {cause.Message}");

    public static InputException NoDocuments(IEnumerable<string> paths) =>
        new(
            $"No operations or fragments were found in {string.Join(", ", paths)}. "
                + $"Only files that end with {string.Join(" or ", DocumentFiles.Endings)} are read."
        );

    public static string SyntaxError(string path, GraphQLSyntaxException error) =>
        At(path, new ErrorLocation(error.Location.Line, error.Location.Column), error.Message);

    public static string SchemaError(string path, GraphQLError error) =>
        error.Locations is [var first, ..] ? At(path, first, error.Message) : $"{path}: error: {OneLine(error.Message)}";

    public static string DocumentError(string message, IReadOnlyList<string> places)
    {
        var further = places.Count > 1 ? $" (with {string.Join(", ", places.Skip(1))})" : "";
        return places.Count > 0 ? $"{places[0]}: error: {OneLine(message)}{further}" : $"error: {OneLine(message)}";
    }

    public static InputException NotAUsageReport(string path) => new($"{path}: This is not a report that `schema usage --json` has printed.");

    public static InputException IncompleteUsage() =>
        new("The report has only one client or some elements. Print it again, without --client and without naming elements.");

    public static InputException NotACoordinate(string coordinate, GraphQLSyntaxException error) =>
        new($"{coordinate}: error: {OneLine(error.Message)} A schema coordinate is, for example, Track, Track.title, Query.tracks(where:) or @defer.");

    public static InputException NothingCounted(string location) =>
        new($"The database {location} has no counts of what clients use. They begin when this version of the server has been started on it.");

    public static InputException NothingCountedSince(DateOnly day) =>
        new(
            $"No operation was counted since {UsagePrinter.Day(day)}, so no change can be called unused. "
                + "Is SchemaUsage:Enabled true, and is this the right database?"
        );

    public static string NoSuchFolder(string source) => $"{source}: This is neither a folder that exists nor an address that starts with http:// or https://.";

    public static string NotABaseAddress() => "The base address must have no user name, password or query.";

    public static string NegativeWait() => "--max-wait must not be negative.";

    public static string TwoSecrets() => "Give either an access token, for Qplet, or an API key, for Quodat.";

    public static string SecretNotText() => "The access token or API key contains a line break or another control character.";

    public static string SecretInClear() => "The address must start with https://, because the access token or API key would be sent unencrypted.";

    public static string ImportStopped(string reason, string folder) =>
        $"Not everything was received: {reason} What was received has been imported. The same command continues from {folder}.";

    private static string At(string path, ErrorLocation location, string message) => $"{path}:{location.Line}:{location.Column}: error: {OneLine(message)}";

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");
}
