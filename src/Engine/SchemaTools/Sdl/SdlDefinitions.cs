using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.SchemaTools;

/// <summary>The type system definitions of a document, by kind; operations and fragments are ignored.</summary>
internal sealed class SdlDefinitions
{
    private readonly Dictionary<string, List<TypeExtensionNode>> _extensions = new(StringComparer.Ordinal);

    public SdlDefinitions(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case SchemaDefinitionNode schema:
                    Schemas.Add(schema);
                    break;
                case SchemaExtensionNode extension:
                    SchemaExtensions.Add(extension);
                    break;
                case TypeDefinitionNode type:
                    Types.Add(type);
                    break;
                case TypeExtensionNode extension:
                    TypeExtensions.Add(extension);
                    break;
                case DirectiveDefinitionNode directive:
                    Directives.Add(directive);
                    break;
            }
        }

        foreach (var extension in TypeExtensions)
        {
            if (!_extensions.TryGetValue(extension.Name.Value, out var extensions))
            {
                _extensions.Add(extension.Name.Value, extensions = []);
            }
            extensions.Add(extension);
        }
    }

    public List<SchemaDefinitionNode> Schemas { get; } = [];

    public List<SchemaExtensionNode> SchemaExtensions { get; } = [];

    public List<TypeDefinitionNode> Types { get; } = [];

    public List<TypeExtensionNode> TypeExtensions { get; } = [];

    public List<DirectiveDefinitionNode> Directives { get; } = [];

    /// <summary>The root operation types named in the schema definition and its extensions.</summary>
    public IEnumerable<OperationTypeDefinitionNode> OperationTypes =>
        Schemas.SelectMany(static schema => schema.OperationTypes).Concat(SchemaExtensions.SelectMany(static extension => extension.OperationTypes));

    public IReadOnlyList<TypeExtensionNode> ExtensionsOf(string type) => _extensions.TryGetValue(type, out var extensions) ? extensions : [];
}
