using System.Text.Json;

namespace Qplet.GraphQL.Data.PersonalData;

/// <summary>The rows of an entity that refer to a user: how they are exported, and whether they are removed with the personal data.</summary>
/// <param name="entity">The entity.</param>
/// <param name="property">The property with the key of the user.</param>
internal abstract class PersonalRows(Type entity, string property)
{
    /// <summary>The entity.</summary>
    public Type Entity => entity;

    /// <summary>The property with the key of the user.</summary>
    public string Property => property;

    /// <summary>The name of the list in an export, or null if the rows are not exported: they are secrets, or the words of others.</summary>
    public string? ExportedAs { get; init; }

    /// <summary>Whether the rows are removed with the personal data. If not, they stay as those of a deleted account.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>Removes the rows of a user.</summary>
    public abstract Task RemoveAsync(QpletDbContext db, Guid userId, CancellationToken cancellationToken);

    /// <summary>Writes the rows of a user as the items of a list.</summary>
    public abstract Task WriteAsync(Utf8JsonWriter json, QpletDbContext db, Guid userId, Func<Task> flush, CancellationToken cancellationToken);
}
