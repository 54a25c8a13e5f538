namespace Qplet.GraphQL.Data.Migrations;

/// <summary>Builds the SQL of check constraints that require exactly one of several columns to identify the subject of a row.</summary>
internal static class SubjectConstraint
{
    /// <summary>Returns a condition, in SQL that both SQLite and PostgreSQL accept, that is true if exactly one of the columns is not null.</summary>
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
