using System.Security.Claims;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>A context for calling compiled resolvers without an executor.</summary>
public sealed class FakeResolverContext : ResolverContext, IServiceProvider
{
    private readonly Dictionary<Type, object> _services = [];

    public Dictionary<string, object?> Arguments { get; } = [];

    public object? Parent { get; init; }

    public object? Event { get; init; }

    public override GraphQLSchema Schema => null!;

    public override ObjectType ObjectType => null!;

    public override ISelection Selection => null!;

    public override ulong IncludeFlags => 0;

    public override object? ParentValue => Parent;

    public override object? EventMessage => Event;

    public override ResponsePath Path => ResponsePath.Field(null, "field");

    public override IServiceProvider Services => this;

    public override ClaimsPrincipal User { get; } = new();

    public override CancellationToken RequestAborted => CancellationToken.None;

    public override IDictionary<string, object?> ContextData { get; } = new Dictionary<string, object?>();

    public List<GraphQLError> Errors { get; } = [];

    public override object? GetArgument(string name) => Arguments.GetValueOrDefault(name);

    public override bool HasArgument(string name) => Arguments.ContainsKey(name);

    public override IReadOnlyList<CoercedDirective> GetDirectives(ISelection selection) => [];

    public override T GetDataLoader<T>(object? key = null) => Activator.CreateInstance<T>();

    public override void ReportError(GraphQLError error) => Errors.Add(error);

    public FakeResolverContext AddService<T>(T service)
        where T : class
    {
        _services.Add(typeof(T), service);
        return this;
    }

    object? IServiceProvider.GetService(Type serviceType) => _services.GetValueOrDefault(serviceType);

    public static async Task<object?> ResolveAsync(FieldDefinition field, FakeResolverContext? context = null)
    {
        var result = field.Execution.Resolver!(context ?? new FakeResolverContext());
        if (result.Task is null)
        {
            return result.Value;
        }
        await result.Task;
        return result.Unwrap!(result.Task);
    }
}
