using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.SchemaTools;

/// <content>Types and directives defined in the document.</content>
internal sealed partial class SchemaComposer
{
    private NamedType Define(TypeDefinitionNode node)
    {
        var name = node.Name.Value;
        var description = node.Description?.Value;
        var extensions = definitions.ExtensionsOf(name);
        IReadOnlyList<AppliedDirective> directives = [.. Applied(node), .. extensions.SelectMany(Applied)];
        return node switch
        {
            ScalarTypeDefinitionNode => new SdlScalar(name, FindScalar(name), description, FindSpecification([node, .. extensions]), directives)
            {
                SyntaxNode = node,
                ExtensionNodes = extensions,
            },
            ObjectTypeDefinitionNode => new ObjectType(
                name,
                () => [.. Parts<IComplexTypeNode>(node, extensions).SelectMany(static part => part.Fields).Select(field => Define(name, field))],
                () => ResolveInterfaces(name, Parts<IComplexTypeNode>(node, extensions).SelectMany(static part => part.Interfaces)),
                description,
                directives
            )
            {
                SyntaxNode = node,
                ExtensionNodes = extensions,
            },
            InterfaceTypeDefinitionNode => new InterfaceType(
                name,
                () => [.. Parts<IComplexTypeNode>(node, extensions).SelectMany(static part => part.Fields).Select(field => Define(name, field))],
                () => ResolveInterfaces(name, Parts<IComplexTypeNode>(node, extensions).SelectMany(static part => part.Interfaces)),
                description,
                directives,
                resolveType: options.TypeResolvers?.Invoke(name)
            )
            {
                SyntaxNode = node,
                ExtensionNodes = extensions,
            },
            UnionTypeDefinitionNode => new UnionType(
                name,
                () => ResolveMembers(name, Parts<IUnionTypeNode>(node, extensions).SelectMany(static part => part.Types)),
                description,
                directives,
                resolveType: options.TypeResolvers?.Invoke(name)
            )
            {
                SyntaxNode = node,
                ExtensionNodes = extensions,
            },
            EnumTypeDefinitionNode => new EnumType(
                name,
                [.. Parts<IEnumTypeNode>(node, extensions).SelectMany(static part => part.Values).Select(Define)],
                description,
                directives
            )
            {
                SyntaxNode = node,
                ExtensionNodes = extensions,
            },
            InputObjectTypeDefinitionNode => new InputObjectType(
                name,
                () => [.. Parts<IInputObjectTypeNode>(node, extensions).SelectMany(static part => part.Fields).Select(Define)],
                IsOneOf([node, .. extensions]),
                description,
                directives
            )
            {
                SyntaxNode = node,
                ExtensionNodes = extensions,
            },
            _ => throw new ArgumentException("Not a type definition.", nameof(node)),
        };
    }

    private FieldDefinition Define(string typeName, FieldDefinitionNode node) =>
        new(node.Name.Value, Resolve(node.Type), [.. node.Arguments.Select(Define)], node.Description?.Value, FindDeprecation(node), [.. Applied(node)])
        {
            Execution = new()
            {
                Resolver = options.Resolvers?.Invoke(typeName, node.Name.Value),
                Middleware = MiddlewareOf(typeName, node),
                Subscriber = options.Subscribers?.Invoke(typeName, node.Name.Value),
            },
            SyntaxNode = node,
        };

    private InputValueDefinition Define(InputValueDefinitionNode node) =>
        new(node.Name.Value, Resolve(node.Type), node.DefaultValue, node.Description?.Value, FindDeprecation(node), [.. Applied(node)]) { SyntaxNode = node };

    private static EnumValue Define(EnumValueDefinitionNode node) =>
        new(node.Name.Value, null, node.Description?.Value, FindDeprecation(node), [.. Applied(node)]) { SyntaxNode = node };

    private DirectiveDefinition Define(DirectiveDefinitionNode node) =>
        new(
            node.Name.Value,
            node.Locations.Aggregate(DirectiveLocations.None, static (locations, name) => locations | IntrospectionNames.ParseLocation(name.Value)),
            [.. node.Arguments.Select(Define)],
            node.IsRepeatable,
            node.Description?.Value
        )
        {
            Middleware = options.Directives?.Invoke(node.Name.Value),
            SyntaxNode = node,
        };

    /// <summary>Returns the middleware of the directives on a field and its type; those of the type are outermost.</summary>
    private List<FieldMiddleware> MiddlewareOf(string typeName, FieldDefinitionNode node)
    {
        var middleware = new List<FieldMiddleware>();
        if (options.Directives is null)
        {
            return middleware;
        }
        foreach (var use in Resolve(typeName).Directives.Concat(Applied(node)))
        {
            if (_directives.TryGetValue(use.Name, out var definition) && definition.Middleware is { } run)
            {
                var directive = new Lazy<CoercedDirective>(() => DirectiveCoercion.Coerce(definition, use.Arguments));
                middleware.Add(next => context => run(directive.Value, context, next));
            }
        }

        return middleware;
    }

    private static IEnumerable<T> Parts<T>(SyntaxNode? definition, IReadOnlyList<TypeExtensionNode> extensions)
        where T : class => (definition is null ? extensions : extensions.Prepend<SyntaxNode>(definition)).Cast<T>();

    /// <summary>Returns the directives on a node, except those that the model represents as properties.</summary>
    private static IEnumerable<AppliedDirective> Applied(IHasDirectives? node) =>
        (node?.Directives ?? [])
            .Where(static directive => directive.Name.Value is not ("deprecated" or "specifiedBy" or "oneOf"))
            .Select(static directive => new AppliedDirective(directive.Name.Value, directive.Arguments));

    private static string? FindDeprecation(IHasDirectives node)
    {
        var directive = node.Directives.FirstOrDefault(static directive => directive.Name.Value == "deprecated");
        return directive is null ? null : FindText(directive, "reason") ?? BuiltInDirectives.DefaultDeprecationReason;
    }

    private static Uri? FindSpecification(IEnumerable<SyntaxNode> nodes)
    {
        var directive = nodes
            .OfType<IHasDirectives>()
            .SelectMany(static node => node.Directives)
            .FirstOrDefault(static directive => directive.Name.Value == "specifiedBy");
        return directive is not null && Uri.TryCreate(FindText(directive, "url"), UriKind.RelativeOrAbsolute, out var url) ? url : null;
    }

    private static bool IsOneOf(IEnumerable<SyntaxNode> nodes) =>
        nodes.OfType<IHasDirectives>().Any(static node => node.Directives.Any(static directive => directive.Name.Value == "oneOf"));

    private static string? FindText(DirectiveNode directive, string argument) =>
        (directive.Arguments.FirstOrDefault(candidate => candidate.Name.Value == argument)?.Value as StringValueNode)?.Value;

    private ScalarType? FindScalar(string name) => options.Scalars.FirstOrDefault(scalar => scalar.Name == name);
}
