using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>Assembles schemas from their types and directives.</summary>
public static class SchemaAssembler
{
    private static readonly MetaFields s_metaFields = new(
        IntrospectionFields.TypeName,
        IntrospectionFields.Schema,
        IntrospectionFields.Type,
        IntrospectionFields.Service,
        IntrospectionFields.Search,
        IntrospectionFields.Definitions
    );

    /// <summary>
    /// Creates a schema from its root types. Collects every type that can be reached from them, and adds the introspection types and the directives of the
    /// specification. Does not validate the schema: <see cref="SchemaValidator" /> does.
    /// </summary>
    /// <param name="queryType">The type that queries start from; null only in a schema that is not valid.</param>
    /// <param name="mutationType">The type that mutations start from.</param>
    /// <param name="subscriptionType">The type that subscriptions start from.</param>
    /// <param name="types">Types that cannot be reached from the root types, such as the implementations of an interface.</param>
    /// <param name="directives">Directives; one that has the name of a directive of the specification replaces it.</param>
    /// <param name="description">The description of the schema, in Markdown.</param>
    /// <param name="appliedDirectives">The directives on the schema definition.</param>
    /// <param name="syntaxNodes">Where the schema was defined, if it comes from SDL: the definition and its extensions.</param>
    /// <param name="defects">References to types of the wrong kind, if the schema comes from SDL.</param>
    /// <param name="searchOptions">The options of searches in the schema.</param>
    public static GraphQLSchema Assemble(
        ObjectType? queryType,
        ObjectType? mutationType = null,
        ObjectType? subscriptionType = null,
        IEnumerable<NamedType>? types = null,
        IEnumerable<DirectiveDefinition>? directives = null,
        string? description = null,
        IReadOnlyList<AppliedDirective>? appliedDirectives = null,
        IReadOnlyList<SyntaxNode>? syntaxNodes = null,
        SchemaDefects? defects = null,
        SchemaSearchOptions? searchOptions = null
    )
    {
        var duplicateDirectives = new List<DirectiveDefinition>();
        var directivesByName = new OrderedDictionary<string, DirectiveDefinition>(StringComparer.Ordinal);
        foreach (var directive in (directives ?? []).Concat(BuiltInDirectives.All))
        {
            if (!directivesByName.TryAdd(directive.Name, directive) && !BuiltInDirectives.All.Contains(directive))
            {
                duplicateDirectives.Add(directive);
            }
        }

        var collector = new SchemaTypeCollector();
        collector.AddAll([queryType, mutationType, subscriptionType]);
        collector.AddAll(types ?? []);
        foreach (var directive in directivesByName.Values)
        {
            collector.AddArguments(directive.Arguments);
        }
        collector.AddAll(IntrospectionTypes.All);

        return new GraphQLSchema(collector.Types, IntrospectionTypes.OfSearch, directivesByName, s_metaFields)
        {
            QueryType = queryType,
            MutationType = mutationType,
            SubscriptionType = subscriptionType,
            Description = description,
            AppliedDirectives = appliedDirectives ?? [],
            SyntaxNodes = syntaxNodes ?? [],
            Defects = defects ?? SchemaDefects.None,
            SearchOptions = searchOptions ?? SchemaSearchOptions.Default,
            DuplicateTypes = collector.Duplicates,
            DuplicateDirectives = duplicateDirectives,
        };
    }
}
