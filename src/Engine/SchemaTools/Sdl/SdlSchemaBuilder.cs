using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.SchemaTools;

/// <summary>
/// Builds a schema of SDL text and of functions for what the text cannot say, by their coordinates: for tests and tools. Fields without a resolver are read
/// from their parent by name, scalars without behaviour take any
/// value. For one schema; not safe for concurrent use.
/// </summary>
public sealed class SdlSchemaBuilder
{
    private readonly List<DefinitionNode> _definitions = [];
    private readonly Dictionary<string, FieldResolver> _resolvers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FieldSubscriber> _subscribers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<object, string?>> _typeResolvers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DirectiveMiddleware> _directives = new(StringComparer.Ordinal);
    private readonly List<ScalarType> _scalars = [];

    /// <summary>Adds definitions and extensions; a schema may come in several parts, in any order.</summary>
    /// <exception cref="GraphQLSyntaxException">The text is not GraphQL.</exception>
    public SdlSchemaBuilder AddSdl(string sdl) => AddDocument(Parser.ParseDocument(sdl, ParserOptions.Trusted));

    /// <summary>Adds definitions and extensions; operations and fragments beside them are left alone.</summary>
    public SdlSchemaBuilder AddDocument(DocumentNode document)
    {
        _definitions.AddRange(document.Definitions);
        return this;
    }

    /// <summary>Gives a field its value.</summary>
    /// <param name="coordinate">The field, such as <c>Query.track</c>.</param>
    /// <param name="resolve">Gives the value for one parent.</param>
    public SdlSchemaBuilder Resolve(string coordinate, Func<ResolverContext, object?> resolve)
    {
        _resolvers[coordinate] = context => FieldResult.FromValue(resolve(context));
        return this;
    }

    /// <summary>Gives a field a value that is awaited.</summary>
    /// <param name="coordinate">The field, such as <c>Query.track</c>.</param>
    /// <param name="resolve">Gives the value for one parent.</param>
    public SdlSchemaBuilder ResolveAsync<T>(string coordinate, Func<ResolverContext, ValueTask<T>> resolve)
    {
        _resolvers[coordinate] = context => FieldResult.FromValueTask(resolve(context));
        return this;
    }

    /// <summary>Gives a field of the subscription type its events; each is the field's value where it has no resolver.</summary>
    /// <param name="coordinate">The field, such as <c>Subscription.trackAdded</c>.</param>
    /// <param name="subscribe">Opens the stream of events.</param>
    public SdlSchemaBuilder Subscribe(string coordinate, Func<ResolverContext, IAsyncEnumerable<object?>> subscribe)
    {
        _subscribers[coordinate] = context => ValueTask.FromResult(subscribe(context));
        return this;
    }

    /// <summary>
    /// Names the object type of the values of an interface or union; without it the values are dictionaries or JSON objects with a member <c>__typename</c>.
    /// </summary>
    /// <param name="type">The interface or union.</param>
    /// <param name="nameOf">Names the object type of a value.</param>
    public SdlSchemaBuilder ResolveType(string type, Func<object, string?> nameOf)
    {
        _typeResolvers[type] = nameOf;
        return this;
    }

    /// <summary>
    /// Lets a directive do something to fields: those that clients put it on, and those whose definition, or whose object type's, carries it.
    /// </summary>
    /// <param name="name">The directive, without the at sign.</param>
    /// <param name="middleware">What it does.</param>
    public SdlSchemaBuilder UseDirective(string name, DirectiveMiddleware middleware)
    {
        _directives[name] = middleware;
        return this;
    }

    /// <summary>
    /// Gives the scalars of the text their behaviour, by name; <see cref="BuiltInScalars.All" /> has those that the engine brings along. Those that the text
    /// does not define are left out.
    /// </summary>
    public SdlSchemaBuilder AddScalars(params IEnumerable<ScalarType> scalars)
    {
        _scalars.InsertRange(0, scalars);
        return this;
    }

    /// <summary>Builds the schema and checks it.</summary>
    /// <exception cref="SchemaException">
    /// The text is no valid schema, or a function is given for something that it does not define; all errors are listed.
    /// </exception>
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
