using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.SchemaTools;

/// <summary>
/// Builds a schema from SDL and from functions for its behaviour, registered by schema coordinate; for tests and tools. Fields without a resolver are read from
/// their parent by name, and scalars without behaviour accept any value. Builds one schema; not safe for concurrent use.
/// </summary>
public sealed class SdlSchemaBuilder
{
    private readonly List<DefinitionNode> _definitions = [];
    private readonly Dictionary<string, FieldResolver> _resolvers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FieldSubscriber> _subscribers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<object, string?>> _typeResolvers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DirectiveMiddleware> _directives = new(StringComparer.Ordinal);
    private readonly List<ScalarType> _scalars = [];

    /// <summary>Adds definitions and extensions. A schema may be added in several parts, in any order.</summary>
    /// <exception cref="GraphQLSyntaxException">The text has a syntax error.</exception>
    public SdlSchemaBuilder AddSdl(string sdl) => AddDocument(Parser.ParseDocument(sdl, ParserOptions.Trusted));

    /// <summary>Adds definitions and extensions; operations and fragments in the document are ignored.</summary>
    public SdlSchemaBuilder AddDocument(DocumentNode document)
    {
        _definitions.AddRange(document.Definitions);
        return this;
    }

    /// <summary>Sets the resolver of a field.</summary>
    /// <param name="coordinate">The field, such as <c>Query.track</c>.</param>
    /// <param name="resolve">Returns the value for one parent.</param>
    public SdlSchemaBuilder Resolve(string coordinate, Func<ResolverContext, object?> resolve)
    {
        _resolvers[coordinate] = context => FieldResult.FromValue(resolve(context));
        return this;
    }

    /// <summary>Sets the asynchronous resolver of a field.</summary>
    /// <param name="coordinate">The field, such as <c>Query.track</c>.</param>
    /// <param name="resolve">Returns the value for one parent.</param>
    public SdlSchemaBuilder ResolveAsync<T>(string coordinate, Func<ResolverContext, ValueTask<T>> resolve)
    {
        _resolvers[coordinate] = context => FieldResult.FromValueTask(resolve(context));
        return this;
    }

    /// <summary>Sets the source stream of a field of the subscription type. Without a resolver, each event is the field's value.</summary>
    /// <param name="coordinate">The field, such as <c>Subscription.trackAdded</c>.</param>
    /// <param name="subscribe">Opens the stream of events.</param>
    public SdlSchemaBuilder Subscribe(string coordinate, Func<ResolverContext, IAsyncEnumerable<object?>> subscribe)
    {
        _subscribers[coordinate] = context => ValueTask.FromResult(subscribe(context));
        return this;
    }

    /// <summary>
    /// Sets the type resolver of an interface or union. Without one, values must be dictionaries or JSON objects with a member <c>__typename</c>.
    /// </summary>
    /// <param name="type">The interface or union.</param>
    /// <param name="nameOf">Returns the name of a value's object type.</param>
    public SdlSchemaBuilder ResolveType(string type, Func<object, string?> nameOf)
    {
        _typeResolvers[type] = nameOf;
        return this;
    }

    /// <summary>
    /// Sets the middleware of a directive, which runs around fields that clients apply the directive to, and fields whose definition or whose object type
    /// carries it.
    /// </summary>
    /// <param name="name">The directive, without the <c>@</c>.</param>
    /// <param name="middleware">The middleware.</param>
    public SdlSchemaBuilder UseDirective(string name, DirectiveMiddleware middleware)
    {
        _directives[name] = middleware;
        return this;
    }

    /// <summary>
    /// Sets the behaviour of scalars, by name; <see cref="BuiltInScalars.All" /> contains those provided by the engine. Scalars that the SDL does not define
    /// are ignored.
    /// </summary>
    public SdlSchemaBuilder AddScalars(params IEnumerable<ScalarType> scalars)
    {
        _scalars.InsertRange(0, scalars);
        return this;
    }

    /// <summary>Builds and validates the schema.</summary>
    /// <exception cref="SchemaException">The schema is not valid, or a function was registered for an unknown coordinate; all errors are included.</exception>
    public GraphQLSchema Build()
    {
        var schema = SchemaBuilder.FromDocument(
            new DocumentNode(_definitions),
            new SdlOptions
            {
                Resolvers = (type, field) => _resolvers.GetValueOrDefault($"{type}.{field}"),
                Subscribers = (type, field) => _subscribers.GetValueOrDefault($"{type}.{field}"),
                TypeResolvers = _typeResolvers.GetValueOrDefault,
                Directives = _directives.GetValueOrDefault,
                Scalars = _scalars,
            }
        );
        IReadOnlyList<GraphQLError> errors = [.. SchemaValidator.Validate(schema), .. FindUnused(schema)];
        return errors.Count == 0 ? schema : throw new SchemaException(errors);
    }

    private IEnumerable<GraphQLError> FindUnused(GraphQLSchema schema)
    {
        var fields = schema
            .Types.Values.OfType<ComplexType>()
            .SelectMany(static type => type.Fields.Select(field => $"{type.Name}.{field.Name}"))
            .ToHashSet(StringComparer.Ordinal);
        var abstractTypes = schema.Types.Values.Where(static type => type.IsAbstract()).Select(static type => type.Name).ToHashSet(StringComparer.Ordinal);
        return _resolvers
            .Keys.Except(fields)
            .Select(coordinate => SdlErrors.NoFieldForResolver(coordinate, fields))
            .Concat(
                _subscribers
                    .Keys.Except(fields.Where(field => field.StartsWith($"{schema.SubscriptionType?.Name}.", StringComparison.Ordinal)))
                    .Select(SdlErrors.NoFieldForSubscriber)
            )
            .Concat(_typeResolvers.Keys.Except(abstractTypes).Select(SdlErrors.NoTypeForResolver))
            .Concat(_directives.Keys.Where(name => !schema.TryGetDirective(name, out _)).Select(SdlErrors.NoDirectiveForMiddleware));
    }
}
