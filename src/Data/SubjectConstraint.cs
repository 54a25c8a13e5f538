namespace Qplet.GraphQL.Data;

/// <summary>The SQL of check constraints over columns of which exactly one names the subject of a row.</summary>
internal static class SubjectConstraint
{
    /// <summary>A condition, the same for SQLite and PostgreSQL, that holds when exactly one of the columns is not null.</summary>
    public static string ExactlyOne(params ReadOnlySpan<string> columns)
    {
        var terms = new string[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            terms[i] = $"CASE WHEN \"{columns[i]}\" IS NULL THEN 0 ELSE 1 END";
        }
        return string.Join(" + ", terms) + " = 1";
    }
}
