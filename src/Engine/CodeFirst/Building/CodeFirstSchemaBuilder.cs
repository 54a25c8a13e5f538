using System.Reflection;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// Builds a schema from classes with attributes (<see cref="QueryTypeAttribute" />, <see cref="ObjectTypeAttribute{T}" /> and their like). For one schema; not
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

    /// <summary>What the schema is for, in Markdown.</summary>
    public string? Description { get; set; }

    /// <summary>
    /// What fields, filters and orders cost that say nothing themselves; null for a schema that says nothing of costs and has neither <c>@cost</c> nor
    /// <c>@listSize</c>.
    /// </summary>
    public CostWeights? CostWeights { get; set; } = new();

    /// <summary>Adds a class by what its attributes say; a class, interface or enum without attributes becomes an output type.</summary>
    public CodeFirstSchemaBuilder AddType(Type type)
    {
        if (!_types.Contains(type))
        {
            _types.Add(type);
        }
        return this;
    }

    /// <summary>Adds a class by what its attributes say; a class, interface or enum without attributes becomes an output type.</summary>
    public CodeFirstSchemaBuilder AddType<T>() => AddType(typeof(T));

    /// <summary>Adds every class, interface and enum of an assembly that carries an attribute of a type, in the order of the full names.</summary>
    public CodeFirstSchemaBuilder AddAssemblyTypes(Assembly assembly)
    {
        foreach (var type in assembly.GetTypes().Where(TypeAttributes.IsRegistered).OrderBy(static type => type.FullName, StringComparer.Ordinal))
        {
            AddType(type);
        }
        return this;
    }

    /// <summary>Lets a scalar or other type stand for a CLR type, in place of the inferred one.</summary>
    public CodeFirstSchemaBuilder BindType(Type clrType, NamedType type)
    {
        _bindings[clrType] = type;
        return this;
    }

    /// <summary>Adds a directive, so documents or the definitions of the schema can carry it; once for each name.</summary>
    public CodeFirstSchemaBuilder AddDirective(DirectiveDefinition directive)
    {
        if (!_directives.Exists(other => other.Name == directive.Name))
        {
            _directives.Add(directive);
        }
        return this;
    }

    /// <summary>Puts a directive on the schema definition itself; <c>AppliedDirective.Of</c> makes one of a directive's class.</summary>
    public CodeFirstSchemaBuilder ApplyDirective(AppliedDirective directive)
    {
        _appliedDirectives.Add(directive);
        return this;
    }

    /// <summary>
    /// Adds middleware around the fields of the schema's object types, outside all other middleware of a field; the first added is the outermost. Introspection
    /// and the fields of generated types, such as connections and payloads,
    /// are left alone.
    /// </summary>
    /// <param name="middleware">The middleware.</param>
    /// <param name="where">
    /// Which fields; null for all. A property that is wrapped is no longer read straight from its object, so each wrapped field has a price.
    /// </param>
    public CodeFirstSchemaBuilder UseField(FieldMiddleware middleware, Predicate<FieldDescriptor>? where = null)
    {
        _fieldMiddleware.Add((middleware, where));
        return this;
    }

    /// <summary>Adds a kind of parameter that resolvers can take.</summary>
    public CodeFirstSchemaBuilder AddParameterBinder(IParameterBinder binder)
    {
        _binders.Add(binder);
        return this;
    }

    /// <summary>Adds a hook into the building of the schema; hooks run in the order in which they were added. One of each class.</summary>
    public CodeFirstSchemaBuilder AddInterceptor(TypeInterceptor interceptor)
    {
        if (!_interceptors.Exists(other => other.GetType() == interceptor.GetType()))
        {
            _interceptors.Add(interceptor);
        }
        return this;
    }

    /// <summary>
    /// Asks that the object types of an assembly's classes name the properties they show, by <see cref="BindOnlyAttribute" />: for entities, which have
    /// properties that nobody may see, and which a type can lead to
    /// that is not meant to.
    /// </summary>
    public CodeFirstSchemaBuilder RequireBindOnly(Assembly assembly)
    {
        _guarded.Add(assembly);
        return this;
    }

    /// <summary>Builds the schema.</summary>
    /// <param name="services">The services of the application, so parameters of registered types are known as services. Null if there are none.</param>
    /// <exception cref="SchemaException">Something is wrong with the classes; the exception lists all of it.</exception>
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
