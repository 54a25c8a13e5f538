using System.Text.Json;

namespace Qplet.GraphQL.Data.PersonalData;

/// <summary>Writes all data of a user as JSON: the account, and a list for each kind of row. Memory does not grow with the number of rows.</summary>
public sealed class PersonalDataFile(IDbContextFactory<QpletDbContext> contexts, TimeProvider time)
{
    private const int FlushedSize = 32 * 1024;

    /// <summary>Writes the data of a user.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="output">The stream that the JSON is written to, in UTF-8.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task WriteAsync(Guid userId, Stream output, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("exportedAt", time.UtcMoment());
        json.WriteStartObject("account");
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Id == userId, cancellationToken);
        ExportedColumns.Of(db.Model.FindEntityType(user.GetType())!).Write(json, user);
        json.WriteEndObject();
        foreach (var rows in PersonalCatalog.All.Concat(PersonalCatalog.Attached).Where(static rows => rows.ExportedAs is not null))
        {
            json.WriteStartArray(rows.ExportedAs!);
            await rows.WriteAsync(json, db, userId, FlushAsync, cancellationToken);
            json.WriteEndArray();
            await json.FlushAsync(cancellationToken);
        }
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);

        Task FlushAsync() => json.BytesPending > FlushedSize ? json.FlushAsync(cancellationToken) : Task.CompletedTask;
    }
}
