using System.Reflection;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// Builds a schema from classes with attributes (<see cref="QueryTypeAttribute" />, <see cref="ObjectTypeAttribute{T}" /> and others). For one schema; not
/// safe for concurrent use.
/// </summary>
public sealed class CodeFirstSchemaBuilder
{
    private readonly List<Type> _types = [];
    private readonly List<IParameterBinder> _binders = [];
    private readonly List<TypeInterceptor> _interceptors = [];
    private readonly Dictionary<Type, NamedType> _bindings = [];
    private readonly HashSet<Assembly> _guarded = [];
    private readonly List<DirectiveDefinition> _directives = [];
    private readonly List<AppliedDirective> _appliedDirectives = [];
    private readonly List<(FieldMiddleware Middleware, Predicate<FieldDescriptor>? Where)> _fieldMiddleware = [];

    internal IReadOnlyList<Type> Types => _types;

    internal IReadOnlyList<IParameterBinder> Binders => _binders;

    internal IReadOnlyList<TypeInterceptor> Interceptors => _interceptors;

    internal IReadOnlyDictionary<Type, NamedType> Bindings => _bindings;

    internal IReadOnlyList<DirectiveDefinition> Directives => _directives;

    internal IReadOnlyList<AppliedDirective> AppliedDirectives => _appliedDirectives;

    /// <summary>The description of the schema, in Markdown.</summary>
    public string? Description { get; set; }

    /// <summary>
    /// The default costs of fields, filters and sort orders; null for a schema that does not specify costs and has neither <c>@cost</c> nor <c>@listSize</c>.
    /// </summary>
    public CostWeights? CostWeights { get; set; } = new();

    /// <summary>
    /// Whether arguments, input fields and filters that take the IDs of one type also take its keys: numbers, and UUIDs with or without hyphens. Types whose
    /// keys are strings are excepted. False by default.
    /// </summary>
    public bool AcceptsKeys { get; set; }

    /// <summary>
    /// Converts the texts that clients send as <c>String</c>, in arguments, input fields and filters, before anything else sees them: to one of Unicode's
    /// normalization forms, for example, so texts that look alike are equal. Null to leave them unchanged. Null by default.
    /// </summary>
    public Func<string, string>? NormalizeText { get; set; }

    /// <summary>The options of searches in the schema, such as the words that its users have for what it names differently.</summary>
    public SchemaSearchOptions SearchOptions { get; set; } = SchemaSearchOptions.Default;

    /// <summary>Adds a class according to its attributes; a class, interface or enum without attributes becomes an output type.</summary>
    public CodeFirstSchemaBuilder AddType(Type type)
    {
        if (!_types.Contains(type))
        {
            _types.Add(type);
        }
        return this;
    }

    /// <summary>Adds a class according to its attributes; a class, interface or enum without attributes becomes an output type.</summary>
    public CodeFirstSchemaBuilder AddType<T>() => AddType(typeof(T));

    /// <summary>Adds every class, interface and enum of an assembly that has a type attribute, ordered by full name.</summary>
    public CodeFirstSchemaBuilder AddAssemblyTypes(Assembly assembly)
    {
        foreach (var type in assembly.GetTypes().Where(TypeAttributes.IsRegistered).OrderBy(static type => type.FullName, StringComparer.Ordinal))
        {
            AddType(type);
        }
        return this;
    }

    /// <summary>Maps a CLR type to a scalar or other type, instead of the inferred one.</summary>
    public CodeFirstSchemaBuilder BindType(Type clrType, NamedType type)
    {
        _bindings[clrType] = type;
        return this;
    }

    /// <summary>Adds a directive that documents or schema definitions can use. Each name can be added only once.</summary>
    public CodeFirstSchemaBuilder AddDirective(DirectiveDefinition directive)
    {
        if (!_directives.Exists(other => other.Name == directive.Name))
        {
            _directives.Add(directive);
        }
        return this;
    }

    /// <summary>Applies a directive to the schema definition. <see cref="AppliedDirectiveExtensions" /> creates one from a directive class.</summary>
    public CodeFirstSchemaBuilder ApplyDirective(AppliedDirective directive)
    {
        _appliedDirectives.Add(directive);
        return this;
    }

    /// <summary>
    /// Adds middleware around the fields of the schema's object types, outside all other middleware of a field; the first added is the outermost. Not applied
    /// to introspection fields and the fields of generated types, such as connections and payloads.
    /// </summary>
    /// <param name="middleware">The middleware.</param>
    /// <param name="where">
    /// Selects the fields; null for all. A wrapped property is no longer read directly from its object, so each wrapped field costs time.
    /// </param>
    public CodeFirstSchemaBuilder UseField(FieldMiddleware middleware, Predicate<FieldDescriptor>? where = null)
    {
        _fieldMiddleware.Add((middleware, where));
        return this;
    }

    /// <summary>Adds a binder for a kind of resolver parameter.</summary>
    public CodeFirstSchemaBuilder AddParameterBinder(IParameterBinder binder)
    {
        _binders.Add(binder);
        return this;
    }

    /// <summary>Adds an interceptor. Interceptors run in the order in which they were added; each class can be added only once.</summary>
    public CodeFirstSchemaBuilder AddInterceptor(TypeInterceptor interceptor)
    {
        if (!_interceptors.Exists(other => other.GetType() == interceptor.GetType()))
        {
            _interceptors.Add(interceptor);
        }
        return this;
    }

    /// <summary>
    /// Requires the object types of an assembly's classes to list their visible properties with <see cref="BindOnlyAttribute" />. Protects entities, which have
    /// properties that must not be exposed and may become part of the schema unintentionally.
    /// </summary>
    public CodeFirstSchemaBuilder RequireBindOnly(Assembly assembly)
    {
        _guarded.Add(assembly);
        return this;
    }

    /// <summary>Builds the schema.</summary>
    /// <param name="services">The services of the application, used to recognise parameters that are services. Null if there are none.</param>
    /// <exception cref="SchemaException">The classes are not valid; all problems are included.</exception>
    public GraphQLSchema Build(IServiceProvider? services = null) => new SchemaBuildContext(this, services).Build();

    internal bool RequiresBindOnly(Type type) => _guarded.Contains(type.Assembly);

    internal void WrapField(FieldDescriptor field)
    {
        for (var i = _fieldMiddleware.Count - 1; i >= 0; i--)
        {
            var (middleware, where) = _fieldMiddleware[i];
            if (where is null || where(field))
            {
                field.UseOutermost(middleware);
            }
        }
    }
}
