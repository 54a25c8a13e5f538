using Microsoft.EntityFrameworkCore.Metadata;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>A reference of rows to an entity, which is read with the rows for a DataLoader.</summary>
internal sealed class EntityReference<TLoader, TKey, T>(IProperty foreignKey, IProperty key, ColumnSet columns) : EntityReference(foreignKey, key, columns)
    where TLoader : EntityByKeyDataLoader<TKey, T>
    where TKey : notnull
    where T : class
{
    /// <inheritdoc />
    public override object LoaderOf(ResolverContext context) => context.GetDataLoader<TLoader>();

    /// <inheritdoc />
    public override ReferenceReader Compile(IReadOnlyList<(IProperty Property, int Ordinal)> ordinals)
    {
        var keyOrdinal = ordinals.First(column => column.Property == Key).Ordinal;
        return new ReferenceReader<TKey, T>(keyOrdinal, RowReader.Value<TKey>(Key, keyOrdinal), RowReader.Entity<T>(ordinals, null, []));
    }
}
