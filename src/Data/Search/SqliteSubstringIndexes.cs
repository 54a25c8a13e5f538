using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace Qplet.GraphQL.Data.Search;

/// <summary>
/// Creates the indexes of substrings on SQLite: a virtual table of FTS5 for each entity, which reads the texts from the entity's table, and the triggers that
/// update it.
/// </summary>
/// <remarks>
/// Migrations do not create them, because a migration that rebuilds a table drops its triggers and gives its rows other numbers. Instead, an index that lacks
/// anything is created again after the migrations.
/// </remarks>
internal static class SqliteSubstringIndexes
{
    /// <summary>Creates the declared indexes that do not exist or are not complete. Several nodes may call it at once.</summary>
    public static async Task CreateMissingAsync(QpletDbContext db, CancellationToken cancellationToken)
    {
        var missing = await FindMissingAsync(db, cancellationToken);
        if (missing.Count == 0)
        {
            return;
        }
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        foreach (var index in await FindMissingAsync(db, cancellationToken))
        {
            await CreateAsync(db, index, cancellationToken);
        }
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Creates all declared indexes again.</summary>
    public static async Task RebuildAsync(QpletDbContext db, CancellationToken cancellationToken)
    {
        foreach (var index in SubstringIndexes.Of(db.Model))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await CreateAsync(db, index, cancellationToken);
            await db.Database.ExecuteSqlRawAsync(Run(index, "optimize"), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }

    /// <summary>Returns a line for each way in which an index differs from the rows.</summary>
    public static async IAsyncEnumerable<string> CompareAsync(QpletDbContext db, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var missing = await FindMissingAsync(db, cancellationToken);
        foreach (var index in SubstringIndexes.Of(db.Model))
        {
            if (missing.Exists(other => other.Name == index.Name))
            {
                yield return $"{index.Name}: the index is missing or incomplete.";
                continue;
            }
            var lines = 0;
            await foreach (var line in CompareRowsAsync(db, index).WithCancellation(cancellationToken))
            {
                lines++;
                yield return line;
            }
            if (lines == 0 && !await HasTheTextsOfRowsAsync(db, index, cancellationToken))
            {
                yield return $"{index.Name}: the index has other texts than the rows of {index.Table}.";
            }
        }
    }

    private static async IAsyncEnumerable<string> CompareRowsAsync(QpletDbContext db, SubstringIndex index)
    {
#pragma warning disable EF1002 // The names are those of the model's tables and indexes.
        var rows = db.Database.SqlQueryRaw<string>(
            $"SELECT CAST(\"Id\" AS text) AS Value FROM \"{index.Table}\" WHERE rowid NOT IN (SELECT id FROM \"{index.Name}_docsize\")"
        );
        var others = db.Database.SqlQueryRaw<long>($"SELECT id AS Value FROM \"{index.Name}_docsize\" WHERE id NOT IN (SELECT rowid FROM \"{index.Table}\")");
#pragma warning restore EF1002
        await foreach (var key in rows.AsAsyncEnumerable())
        {
            yield return $"{index.Name}: the row {key} of {index.Table} is not in the index.";
        }
        await foreach (var number in others.AsAsyncEnumerable())
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{index.Name}: the index has a row {number}, which {index.Table} does not have.");
        }
    }

    private static async Task<bool> HasTheTextsOfRowsAsync(QpletDbContext db, SubstringIndex index, CancellationToken cancellationToken)
    {
        try
        {
            var check = $"INSERT INTO \"{index.Name}\" (\"{index.Name}\", rank) VALUES ('integrity-check', 1)";
            await db.Database.ExecuteSqlRawAsync(check, cancellationToken);
            return true;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == SQLitePCL.raw.SQLITE_CORRUPT)
        {
            return false;
        }
    }

    private static Task<int> CreateAsync(QpletDbContext db, SubstringIndex index, CancellationToken cancellationToken)
    {
        var statements = Drop(index).Concat(Create(index).Select(static part => part.Sql)).Append(Run(index, "rebuild"));
        return db.Database.ExecuteSqlRawAsync(string.Join(";\n", statements), cancellationToken);
    }

    /// <summary>Returns the statement that runs a command of FTS5.</summary>
    private static string Run(SubstringIndex index, string command) => $"INSERT INTO \"{index.Name}\" (\"{index.Name}\") VALUES ('{command}')";

    private static async Task<List<SubstringIndex>> FindMissingAsync(QpletDbContext db, CancellationToken cancellationToken)
    {
        var stored = await db.Database.SqlQueryRaw<string>("SELECT sql AS Value FROM sqlite_master WHERE sql IS NOT NULL").ToListAsync(cancellationToken);
        return [.. SubstringIndexes.Of(db.Model).Where(index => !Create(index).All(part => stored.Contains(part.Sql)))];
    }

    private static IEnumerable<string> Drop(SubstringIndex index) =>
        Create(index).Reverse().Select(static part => $"DROP {part.Kind} IF EXISTS \"{part.Name}\"");

    /// <summary>Returns the parts of an index, with the statements exactly as the database keeps them.</summary>
    private static IEnumerable<(string Kind, string Name, string Sql)> Create(SubstringIndex index)
    {
        var (name, table) = (index.Name, index.Table);
        var columns = Columns("");
        var add = $"INSERT INTO \"{name}\" (rowid, {columns}) VALUES (new.rowid, {Columns("new.")})";
        var remove = $"INSERT INTO \"{name}\" (\"{name}\", rowid, {columns}) VALUES ('delete', old.rowid, {Columns("old.")})";
        var isChanged = string.Join(" OR ", index.Columns.Select(static column => $"old.\"{column}\" IS NOT new.\"{column}\""));

        yield return (
            "TABLE",
            name,
            $"CREATE VIRTUAL TABLE \"{name}\" USING fts5({columns}, content = '{table}', content_rowid = 'rowid', tokenize = 'trigram')"
        );
        yield return Trigger("Insert", "AFTER INSERT", $"{add};");
        yield return Trigger("Delete", "AFTER DELETE", $"{remove};");
        yield return Trigger("Update", $"AFTER UPDATE OF {columns}", $"{remove}; {add};", $" WHEN {isChanged}");

        string Columns(string row) => string.Join(", ", index.Columns.Select(column => $"{row}\"{column}\""));

        (string, string, string) Trigger(string suffix, string when, string body, string condition = "") =>
            ("TRIGGER", name + suffix, $"CREATE TRIGGER \"{name + suffix}\" {when} ON \"{table}\"{condition} BEGIN {body} END");
    }
}
