namespace Qplet.GraphQL.Data;

/// <summary>Creates the errors of this layer.</summary>
internal static class DataErrors
{
    public static InvalidOperationException NoSubject() => new("One of the keys of the subject (track, album, release or comment) must be set.");

    public static ArgumentException NotUtc(DateTime moment) =>
        new($"A stored moment must be in UTC, but the kind of {moment:O} is {moment.Kind}.", nameof(moment));

    public static InvalidOperationException UnknownProvider(string provider) =>
        new($"The setting Database:Provider must be 'Sqlite' or 'PostgreSql', but is '{provider}'.");

    public static InvalidOperationException NoConnectionString() =>
        new("The PostgreSQL provider needs a connection string: set ConnectionStrings:Qplet (environment: ConnectionStrings__Qplet).");

    public static InvalidOperationException UnknownOutboxKind(string kind) =>
        new($"The outbox holds an event of the kind '{kind}', which this version does not know.");
}
