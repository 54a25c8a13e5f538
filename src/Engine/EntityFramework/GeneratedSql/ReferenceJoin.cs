using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Joins referenced entities to the rows of a generated statement.</summary>
/// <remarks>
/// An outer join to a key neither adds nor removes rows, so conditions, order and limit stay those of the rows. Entity Framework would limit the rows in a
/// subquery first, and then sort them again.
/// </remarks>
internal static class ReferenceJoin
{
    /// <summary>Adds the tables, and their columns behind those of the statement.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="references">The references, each with the index of the column that refers to the entity.</param>
    public static string Add(string sql, IReadOnlyList<(EntityReference Reference, int Column)> references)
    {
        var select = SelectStatement.Parse(sql);
        var own = SqlText.SplitList(select.Columns);
        var columns = new StringBuilder(select.Columns);
        var from = new StringBuilder(select.From);
        for (var i = 0; i < references.Count; i++)
        {
            var (reference, column) = references[i];
            var table = StoreObjectIdentifier.Create(reference.Key.DeclaringType, StoreObjectType.Table)!.Value;
            var key = reference.Key.GetColumnName(table)!;
            var foreignKey = WithoutAlias(own[column]);
            var alias = FindAlias(select.From, table, key, foreignKey);
            if (alias is null)
            {
                alias = $"\"$j{i}\"";
                from.Append(CultureInfo.InvariantCulture, $"\nLEFT JOIN {Quoted(table)} AS {alias} ON {foreignKey} = {alias}.\"{key}\"");
            }
            foreach (var property in reference.Columns.Properties)
            {
                var name = property.GetColumnName(table)!;
                columns.Append(CultureInfo.InvariantCulture, $", {alias}.\"{name}\" AS \"$j{i}{name}\"");
            }
        }
        return (select with { Columns = columns.ToString(), From = from.ToString() }).ToSql();
    }

    /// <summary>Returns whether the rows of an entity can be joined: whether they are those of one table.</summary>
    public static bool IsPossible(IEntityType entity) =>
        entity.GetTableName() is not null
        && entity.GetSqlQuery() is null
        && entity.BaseType is null
        && !entity.GetDerivedTypes().Any()
        && entity.GetDeclaredQueryFilters().Count == 0;

    /// <summary>Returns the alias of the table that conditions of the statement have joined by the same reference. Returns null if they have not.</summary>
    private static string? FindAlias(string from, StoreObjectIdentifier table, string key, string foreignKey)
    {
        var join = $"JOIN {Quoted(table)} AS ";
        foreach (var line in from.Split('\n'))
        {
            if (!line.StartsWith("INNER " + join, StringComparison.Ordinal) && !line.StartsWith("LEFT " + join, StringComparison.Ordinal))
            {
                continue;
            }
            var start = line.IndexOf(join, StringComparison.Ordinal) + join.Length;
            var alias = line[start..line.IndexOf(' ', start)];
            if (line[(start + alias.Length)..] == $" ON {foreignKey} = {alias}.\"{key}\"")
            {
                return alias;
            }
        }
        return null;
    }

    private static string WithoutAlias(string column)
    {
        var alias = column.LastIndexOf(" AS \"", StringComparison.Ordinal);
        return alias < 0 ? column : column[..alias];
    }

    private static string Quoted(StoreObjectIdentifier table) => table.Schema is { } schema ? $"\"{schema}\".\"{table.Name}\"" : $"\"{table.Name}\"";
}
