using System.Data.Common;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Reads an entity that is joined to a row, and adds it to its DataLoader.</summary>
/// <param name="keyOrdinal">The column of the entity's key.</param>
/// <param name="readKey">Reads the key.</param>
/// <param name="read">Reads the entity.</param>
internal sealed class ReferenceReader<TKey, T>(int keyOrdinal, Func<DbDataReader, TKey> readKey, Func<DbDataReader, T> read) : ReferenceReader
    where TKey : notnull
    where T : class
{
    /// <inheritdoc />
    public override void Read(DbDataReader reader, object loader)
    {
        if (reader.IsDBNull(keyOrdinal))
        {
            return;
        }
        var entities = (EntityByKeyDataLoader<TKey, T>)loader;
        var key = readKey(reader);
        if (!entities.IsKnown(key))
        {
            entities.Prime(key, read(reader));
        }
    }
}
