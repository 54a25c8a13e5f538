namespace Qplet.GraphQL.TypeSystem;

/// <summary>Something that is found together with the parts of a schema, such as a tool that runs a stored operation.</summary>
/// <param name="Coordinate">Its coordinate, such as <c>tool:upcoming_releases</c>. Must be unique, and different from the coordinates of the schema.</param>
/// <param name="Name">The name, whose words count most.</param>
/// <param name="Description">What it is for. The first sentence counts more than the others.</param>
public sealed record SearchDocument(string Coordinate, string Name, string? Description)
{
    /// <summary>Further text that counts less, such as the names and descriptions of parameters.</summary>
    public string? Details { get; init; }

    /// <summary>The coordinates of the parts of the schema that it uses. Their <see cref="SchemaSearchOptions.Wordings" /> find it as well.</summary>
    public IReadOnlyList<string> Uses { get; init; } = [];
}
