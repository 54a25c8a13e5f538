using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.SchemaTools;

/// <summary>
/// Builds a schema from an optional existing schema and checked definitions. All types are created again, since their members refer to one another.
/// </summary>
internal sealed partial class SchemaComposer(GraphQLSchema? schema, SdlDefinitions definitions, SdlOptions options)
{
    private readonly OrderedDictionary<string, NamedType> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DirectiveDefinition> _directives = new(StringComparer.Ordinal);
    private readonly List<(OperationType Operation, string Type, SyntaxNode? Node)> _wrongRoots = [.. (schema?.Defects ?? SchemaDefects.None).Roots];
    private readonly List<(string Owner, string Type)> _wrongInterfaces = [.. (schema?.Defects ?? SchemaDefects.None).Interfaces];
    private readonly List<(string Owner, string Type)> _wrongMembers = [.. (schema?.Defects ?? SchemaDefects.None).Members];

    public GraphQLSchema Compose()
    {
        foreach (var type in (schema?.Types.Values ?? []).Where(static type => !IsStandard(type.Name)))
        {
            _types.Add(type.Name, Copy(type));
        }
        foreach (var type in definitions.Types.Where(static type => !IsStandard(type.Name.Value)))
        {
            _types.TryAdd(type.Name.Value, Define(type));
        }

        var schemaNode = definitions.Schemas.FirstOrDefault();
        var query = FindRoot(OperationType.Query);
        var mutation = FindRoot(OperationType.Mutation);
        var subscription = FindRoot(OperationType.Subscription);
        var directives = (schema?.Directives.Values ?? []).Select(Copy).Concat(definitions.Directives.Select(Define)).ToList();
        foreach (var directive in directives)
        {
            _directives.TryAdd(directive.Name, directive);
        }
        Complete();

        return SchemaAssembler.Assemble(
            query,
            mutation,
            subscription,
            _types.Values,
            directives,
            schemaNode?.Description?.Value ?? schema?.Description,
            [.. schema?.AppliedDirectives ?? [], .. Applied(schemaNode), .. definitions.SchemaExtensions.SelectMany(Applied)],
            [.. schema?.SyntaxNodes ?? [], .. definitions.Schemas, .. definitions.SchemaExtensions],
            new SchemaDefects(_wrongRoots, _wrongInterfaces, _wrongMembers)
        );
    }

    /// <summary>Returns whether a type is the same in every schema, regardless of the SDL.</summary>
    private static bool IsStandard(string name) => BuiltInScalars.IsSpecified(name) || IntrospectionTypes.All.Any(type => type.Name == name);

    /// <summary>Runs the functions that provide the members of types, to find all defects.</summary>
    private void Complete()
    {
        foreach (var type in _types.Values)
        {
            switch (type)
            {
                case ComplexType complex:
                    _ = complex.Fields;
                    _ = complex.Interfaces;
                    break;
                case UnionType union:
                    _ = union.Members;
                    break;
                case InputObjectType input:
                    _ = input.Fields;
                    break;
            }
        }
    }

    private ObjectType? FindRoot(OperationType operation)
    {
        if (definitions.OperationTypes.FirstOrDefault(root => root.Operation == operation) is { } root)
        {
            return AsRoot(operation, root.Type.Name.Value, root.Type);
        }
        if (schema?.GetRootType(operation) is { } existing)
        {
            return (ObjectType)_types[existing.Name];
        }
        if (definitions.Schemas.Count > 0 || schema?.SyntaxNodes.OfType<SchemaDefinitionNode>().Any() == true)
        {
            return null;
        }

        // Without a schema definition, the root types have the default names (section 3.3.1).
        var name = operation switch
        {
            OperationType.Query => "Query",
            OperationType.Mutation => "Mutation",
            _ => "Subscription",
        };
        return _types.TryGetValue(name, out var type) && schema?.Types.ContainsKey(name) != true ? AsRoot(operation, name, type.SyntaxNode) : null;
    }

    private ObjectType? AsRoot(OperationType operation, string name, SyntaxNode? node)
    {
        var type = Resolve(name);
        if (type is ObjectType root)
        {
            return root;
        }

        _wrongRoots.Add((operation, name, node));
        return null;
    }

    private NamedType Resolve(string name)
    {
        if (_types.TryGetValue(name, out var type))
        {
            return type;
        }
        return BuiltInScalars.Specified.FirstOrDefault(scalar => scalar.Name == name) ?? IntrospectionTypes.All.First(standard => standard.Name == name);
    }

    private IType Resolve(TypeNode reference) =>
        reference switch
        {
            NamedTypeNode named => Resolve(named.Name.Value),
            ListTypeNode list => new ListType(Resolve(list.Type)),
            NonNullTypeNode nonNull => new NonNullType(Resolve(nonNull.Type)),
            _ => throw new ArgumentException("The type reference must be a named type, a list or a non-null type.", nameof(reference)),
        };

    private List<InterfaceType> ResolveInterfaces(string typeName, IEnumerable<NamedTypeNode> references)
    {
        var interfaces = new List<InterfaceType>();
        foreach (var reference in references)
        {
            var type = Resolve(reference.Name.Value);
            if (type is InterfaceType @interface)
            {
                interfaces.Add(@interface);
            }
            else
            {
                _wrongInterfaces.Add((typeName, type.Name));
            }
        }

        return interfaces;
    }

    private List<ObjectType> ResolveMembers(string typeName, IEnumerable<NamedTypeNode> references)
    {
        var members = new List<ObjectType>();
        foreach (var reference in references)
        {
            var type = Resolve(reference.Name.Value);
            if (type is ObjectType member)
            {
                members.Add(member);
            }
            else
            {
                _wrongMembers.Add((typeName, type.Name));
            }
        }

        return members;
    }
}
