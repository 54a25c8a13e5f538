using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// Builds one schema: creates each type without members on its first reference, describes its members until no new types are found, and then completes the
/// schema.
/// </summary>
internal sealed partial class SchemaBuildContext : CodeFirstContext
{
    private readonly CodeFirstSchemaBuilder _builder;
    private readonly Registrations _registrations;
    private readonly ResolverCompiler _compiler;
    private readonly ClrTypeReader _reader = new();
    private readonly XmlDocumentation _documentation = new();
    private readonly Dictionary<OperationKind, ComplexTypeDescriptor> _roots = [];
    private readonly Dictionary<Type, NamedType> _outputs = [];
    private readonly Dictionary<Type, NamedType> _inputs = [];
    private readonly Dictionary<Type, ComplexTypeDescriptor> _complexTypes = [];
    private readonly Dictionary<string, (NamedType Type, string Owner)> _named = new(StringComparer.Ordinal);
    private readonly List<TypeDescriptor> _types = [];
    private readonly Queue<Action> _pending = [];
    private readonly List<GraphQLError> _problems = [];

    // The member whose type is being processed, to report problems with types found on the way.
    private MemberInfo? _place;

    public SchemaBuildContext(CodeFirstSchemaBuilder builder, IServiceProvider? services)
    {
        _builder = builder;
        Services = services;
        TextFormatter = TextNormalizer.Of(builder.NormalizeText);
        _registrations = new Registrations(builder.Types);
        _compiler = new ResolverCompiler([
            .. builder.Binders,
            .. BuiltInBinders.All(services?.GetService(typeof(IServiceProviderIsService)) as IServiceProviderIsService),
        ]);
    }

    /// <inheritdoc />
    public override IServiceProvider? Services { get; }

    /// <inheritdoc />
    public override CostWeights? CostWeights => _builder.CostWeights;

    /// <inheritdoc />
    public override bool AcceptsKeys => _builder.AcceptsKeys;

    /// <inheritdoc />
    public override Func<object, object?>? TextFormatter { get; }

    /// <inheritdoc />
    public override IReadOnlyList<TypeDescriptor> Types => _types;

    /// <summary>Builds the schema.</summary>
    /// <exception cref="SchemaException">The classes are not valid.</exception>
    public GraphQLSchema Build()
    {
        foreach (var kind in new[] { OperationKind.Query, OperationKind.Mutation, OperationKind.Subscription })
        {
            if (_registrations.GetRoots(kind).Count > 0)
            {
                AddRoot(kind);
            }
        }

        foreach (var interceptor in _builder.Interceptors)
        {
            interceptor.OnInitialize(this);
        }
        foreach (var type in _registrations.Outputs)
        {
            GetOutputType(type);
        }
        foreach (var type in _registrations.Inputs)
        {
            GetInputType(type);
        }
        foreach (var type in _registrations.Directives)
        {
            AddDirective(type);
        }
        DescribePending();

        foreach (var interceptor in _builder.Interceptors)
        {
            interceptor.OnSchemaDescribed(this);
        }
        foreach (var descriptor in _types.ToArray())
        {
            ResolveReferences(descriptor);
        }
        DescribePending();
        foreach (var field in _types.OfType<ComplexTypeDescriptor>().Where(static type => type.Kind == TypeKind.Object).SelectMany(static type => type.Fields))
        {
            _builder.WrapField(field);
        }

        // An interceptor may have added the first field of a type.
        foreach (var descriptor in _types.OfType<ComplexTypeDescriptor>().Where(static descriptor => descriptor.Fields.Count == 0))
        {
            Report(PlaceOf(descriptor), CodeFirstErrors.NoMembers($"type `{descriptor.Name}`"));
        }
        if (!_roots.ContainsKey(OperationKind.Query))
        {
            Report(CodeFirstErrors.NoQueryType());
        }
        ThrowProblems();
        return Complete();
    }

    /// <inheritdoc />
    public override ComplexTypeDescriptor? GetRoot(OperationKind kind) => _roots.GetValueOrDefault(kind);

    /// <inheritdoc />
    public override T GetOrAddNamed<T>(string name, Func<T> create)
    {
        if (_named.TryGetValue(name, out var known))
        {
            return known.Type as T
                ?? throw new InvalidOperationException(
                    CodeFirstErrors.GeneratedKindDiffers(name, typeof(T).Name, $"{known.Type.Kind} created from {known.Owner}")
                );
        }

        var type = create();
        if (type.Name != name)
        {
            throw new InvalidOperationException(CodeFirstErrors.GeneratedNameDiffers(name, type.Name));
        }
        _named.Add(name, (type, "a generated type"));
        _pending.Enqueue(() => Touch(type));
        return type;
    }

    /// <inheritdoc />
    public override bool TryGetNamed(string name, [NotNullWhen(true)] out NamedType? type)
    {
        type = _named.TryGetValue(name, out var known) ? known.Type : ScalarBindings.FindByName(name);
        return type is not null;
    }

    /// <inheritdoc />
    public override ClrTypeReference GetTypeReference(MemberInfo member) => _reader.Read(member);

    /// <inheritdoc />
    public override ClrTypeReference GetTypeReference(ParameterInfo parameter) => _reader.Read(parameter);

    /// <inheritdoc />
    public override string? GetDescription(MemberInfo member) =>
        member.GetCustomAttribute<GraphQLDescriptionAttribute>(false)?.Description ?? _documentation.GetSummary(member);

    /// <inheritdoc />
    public override string? GetDescription(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<GraphQLDescriptionAttribute>()?.Description ?? _documentation.GetParameter(parameter);

    /// <inheritdoc />
    public override bool IsArgument(ParameterInfo parameter) => _compiler.FindBinder(parameter) is null;

    /// <inheritdoc />
    public override Func<ResolverContext, object?, FieldResult> CompileResolver(MethodInfo method, FieldDescriptor field, ParameterInfo given) =>
        _compiler.Lazy(method, field, given);

    /// <inheritdoc />
    public override void Report(MemberInfo place, string message) => Report($"{CodeFirstErrors.Place(place)}: {message}");

    /// <inheritdoc />
    public override void Report(string message)
    {
        // A member can be processed twice: when types are discovered, and when they are completed.
        if (!_problems.Exists(problem => problem.Message == message))
        {
            _problems.Add(new GraphQLError { Message = message, Code = CodeFirstErrors.InvalidSchemaCode });
        }
    }

    private void ThrowProblems()
    {
        if (_problems.Count > 0)
        {
            throw new SchemaException([.. _problems]);
        }
    }

    private void DescribePending()
    {
        while (_pending.TryDequeue(out var describe))
        {
            describe();
        }
    }

    // The field functions of a generated type may refer to types that are not known yet.
    private static void Touch(NamedType type)
    {
        switch (type)
        {
            case ComplexType complex:
                _ = complex.Fields;
                _ = complex.Interfaces;
                break;
            case InputObjectType input:
                _ = input.Fields;
                break;
        }
    }

    private bool TryAddName(string name, NamedType type, string owner)
    {
        if (_named.TryGetValue(name, out var known))
        {
            Report($"{owner}: {CodeFirstErrors.NameTaken(name, known.Owner)}");
            return false;
        }

        _named.Add(name, (type, owner));
        return true;
    }

    private GraphQLSchema Complete()
    {
        List<DirectiveDefinition> definitions = [.. _builder.Directives, .. _directives.Values.Select(Define)];

        // Fields are completed by their functions when the schema collects its types; invalid references are found then.
        var schema = SchemaAssembler.Assemble(
            Root(OperationKind.Query),
            Root(OperationKind.Mutation),
            Root(OperationKind.Subscription),
            _registrations.Outputs.Select(GetOutputType).Concat(_registrations.Inputs.Select(GetInputType)).Concat(ImplementationsOfInterfaces()).Distinct(),
            [.. definitions, .. MissingCostDirectives(definitions), .. MissingDirectives(definitions)],
            _builder.Description,
            _builder.AppliedDirectives,
            searchOptions: _builder.SearchOptions
        );
        ThrowProblems();
        SchemaValidator.EnsureValid(schema);
        _documentation.Clear();
        return schema;
    }

    private IEnumerable<DirectiveDefinition> MissingCostDirectives(List<DirectiveDefinition> definitions) =>
        CostWeights is null
            ? []
            : new[] { CostDirectives.Cost, CostDirectives.ListSize }.Where(directive => !definitions.Exists(other => other.Name == directive.Name));

    /// <summary>Returns the directives that attributes have applied and nobody has defined.</summary>
    private IEnumerable<DirectiveDefinition> MissingDirectives(List<DirectiveDefinition> definitions)
    {
        return new[] { CacheDirectives.CacheControl, NullabilityDirectives.SemanticNonNull }.Where(directive =>
            !definitions.Exists(other => other.Name == directive.Name) && _types.Exists(type => IsUsed(type, directive.Name))
        );

        static bool IsUsed(TypeDescriptor type, string name) =>
            IsIn(type.Directives, name) || (type is ComplexTypeDescriptor complex && complex.Fields.Any(field => IsIn(field.Directives, name)));

        static bool IsIn(IList<AppliedDirective> directives, string name) => directives.Any(use => use.Name == name);
    }

    private ObjectType? Root(OperationKind kind) => GetRoot(kind)?.Type as ObjectType;

    // Object types that are reachable only through an interface.
    private IEnumerable<NamedType> ImplementationsOfInterfaces() =>
        _types
            .OfType<ComplexTypeDescriptor>()
            .Where(static type => type is { Kind: TypeKind.Object, Root: OperationKind.None } && ((ObjectType)type.Type).Interfaces.Count > 0)
            .Select(static type => type.Type);
}
