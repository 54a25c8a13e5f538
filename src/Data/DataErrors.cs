using System.Globalization;
using System.Linq.Expressions;
using Qplet.GraphQL.Data.Media.Decoding;
using Qplet.GraphQL.Data.Media.Storage;

namespace Qplet.GraphQL.Data;

/// <summary>Creates the errors of this layer.</summary>
internal static class DataErrors
{
    public static InvalidOperationException UnknownSubjectKind(string kind) =>
        new($"There is no kind of subject with the name '{kind}'. A kind is declared by IsSubject in the configuration of its entity.");

    public static InvalidOperationException NotCounted(string kind, object counter) =>
        new($"Subjects of the kind '{kind}' do not count {counter}. A counter is declared by Counts in the configuration of the entity.");

    public static ArgumentException NotAColumn(LambdaExpression selector) =>
        new($"The expression must name a property of the entity: {selector}", nameof(selector));

    public static NotSupportedException NotBindable(Type type) =>
        new($"Parameters of the type {type} are not supported. SqliteBinding writes the types of the model's columns.");

    public static NotSupportedException NotReadable(Type type) =>
        new($"Columns of the type {type} are not supported. SqliteReadRows reads the types of the model's columns.");

    public static FormatException NoGuid(string text) => new($"The text '{text}' is not a key: 32 hexadecimal digits with four hyphens.");

    public static InvalidCastException NullText(int column) => new($"Column {column} is null, which the model does not allow.");

    public static ArgumentException NotUtc(DateTime moment) =>
        new($"A stored moment must be in UTC, but the kind of {moment:O} is {moment.Kind}.", nameof(moment));

    public static InvalidOperationException UnknownProvider(string provider) =>
        new($"The setting Database:Provider must be 'Sqlite' or 'PostgreSql', but is '{provider}'.");

    public static InvalidOperationException NoConnectionString() =>
        new("The PostgreSQL provider needs a connection string: set ConnectionStrings:Qplet (environment: ConnectionStrings__Qplet).");

    public static DatabaseException ConnectionStringInvalid(Exception cause) =>
        new($"The connection string in ConnectionStrings:Qplet is not valid: {cause.Message}", isTransient: false, cause);

    public static DatabaseException FileLocked(string file, Exception cause) =>
        new($"The database {file} is locked by another process. Stop that process, or start the server again when it has finished.", isTransient: true, cause);

    public static DatabaseException FileReadOnly(string file, Exception cause) =>
        new($"The database {file} is read-only. Allow the server's user to write to the file and to its folder.", isTransient: false, cause);

    public static DatabaseException DiskFull(string file, Exception cause) =>
        new($"The disk with the database {file} is full. Free some space on it.", isTransient: false, cause);

    public static DatabaseException FileNotOpened(string file, Exception cause) =>
        new(
            $"The database {file} cannot be opened or created. Its folder must exist, and the server's user must be allowed to write to it. "
                + "ConnectionStrings:Qplet names the file.",
            isTransient: false,
            cause
        );

    public static DatabaseException NoDatabaseFile(string file, Exception cause) =>
        new(
            $"The file {file} is not a database of SQLite, or it is damaged. Name another file in ConnectionStrings:Qplet, or restore a backup.",
            isTransient: false,
            cause
        );

    public static DatabaseException ServerUnreachable(string host, Exception cause) =>
        new(
            $"The PostgreSQL server at {host} does not answer: {cause.GetBaseException().Message.TrimEnd('.')}. ConnectionStrings:Qplet names its address.",
            true,
            cause
        );

    public static DatabaseException ServerBusy(Npgsql.PostgresException cause) =>
        new($"The PostgreSQL server takes no connection at the moment: {cause.MessageText}.", isTransient: true, cause);

    public static DatabaseException SignInRefused(Npgsql.PostgresException cause) =>
        new(
            $"The PostgreSQL server refused the sign-in: {cause.MessageText}. Check the user name and the password in ConnectionStrings:Qplet.",
            isTransient: false,
            cause
        );

    public static DatabaseException NotPrivileged(Npgsql.PostgresException cause) =>
        new(
            $"The PostgreSQL server refused a statement: {cause.MessageText}. The user in ConnectionStrings:Qplet must be allowed to create tables in the "
                + "database, and the database itself if it does not exist.",
            isTransient: false,
            cause
        );

    public static DatabaseException NoExtension(string extension, Npgsql.PostgresException cause) =>
        new(
            $"The PostgreSQL server does not allow the extension {extension}: {cause.MessageText}. Install it (PostgreSQL's contrib package has it), and run "
                + $"CREATE EXTENSION {extension} in the database as a user who may.",
            isTransient: false,
            cause
        );

    public static DatabaseException DatabaseTooNew(string migration) =>
        new(
            $"The database was used by a newer version of the server: it has the migration {migration}, which this version does not know. Start that version, "
                + "or restore a backup from before the upgrade.",
            isTransient: false,
            cause: null
        );

    public static DatabaseUnavailableException WriteQueueTooLong(TimeSpan waited) =>
        new(string.Create(CultureInfo.InvariantCulture, $"A write has waited for {waited.TotalSeconds} seconds for its turn."));

    public static DatabaseException DatabaseTooOld(string migration) =>
        new($"The database lacks the migration {migration}. Run `db migrate`, or start the server, first.", isTransient: false, cause: null);

    public static InvalidOperationException UnknownOutboxKind(string kind) =>
        new($"The outbox holds an event of the kind '{kind}', which this version does not know.");

    public static ArgumentException InvalidMediaKey(string key) =>
        new($"The text '{key}' is not a key of a media store: lower-case letters, digits, hyphens, dots, at signs and slashes.", nameof(key));

    public static MediaStoreException MediaStoreUnavailable(string reason, Exception? cause) => new($"The store of files cannot be used: {reason}", cause);

    public static MediaStoreException MediaContentChanged(string key) =>
        new($"The content {key} was deleted or replaced while it was read.", innerException: null);

    public static MediaStoreException MediaContentIncomplete(string key) => new($"The content {key} ended early.", innerException: null);

    public static MediaContentException EmptyFile() => new(MediaContentProblem.Empty, "The file must not be empty.");

    public static MediaContentException ImageUnreadable(string format, Exception cause) =>
        new(MediaContentProblem.Unreadable, $"The file is not a valid image of the format {format}, or it is incomplete.", cause);

    public static MediaContentException RecordingUnreadable(string format, Exception? cause) =>
        new(MediaContentProblem.Unreadable, $"The file is not a valid recording or video of the format {format}, or it is incomplete.", cause);

    public static MediaContentException ImageTooManyPixels(long width, long height, long limit) =>
        new(
            MediaContentProblem.TooManyPixels,
            string.Create(CultureInfo.InvariantCulture, $"The image has {width} × {height} pixels, but an image may have at most {limit} pixels.")
        );

    public static MediaContentException FileTooLarge(long length, long limit) =>
        new(MediaContentProblem.TooLarge, string.Create(CultureInfo.InvariantCulture, $"The file has {length} bytes, but it may have at most {limit} bytes."));
}
