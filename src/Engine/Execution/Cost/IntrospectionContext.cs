using System.Security.Claims;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// Reads the fields of the introspection types outside of an execution. Their resolvers use the schema, the parent and the argument <c>includeDeprecated</c>,
/// which is true here.
/// </summary>
internal sealed class IntrospectionContext(GraphQLSchema schema) : ResolverContext
{
    private object? _parent;

    public override GraphQLSchema Schema => schema;

    public override object? ParentValue => _parent;

    public override ObjectType ObjectType => throw NotAvailable();

    public override ISelection Selection => throw NotAvailable();

    public override ulong IncludeFlags => throw NotAvailable();

    public override object? EventMessage => null;

    public override ResponsePath Path => throw NotAvailable();

    public override IServiceProvider Services => throw NotAvailable();

    public override ClaimsPrincipal User => throw NotAvailable();

    public override CancellationToken RequestAborted => CancellationToken.None;

    public override IDictionary<string, object?> ContextData => throw NotAvailable();

    /// <summary>Returns the value of a field of an introspection type.</summary>
    public object? Read(FieldDefinition field, object parent)
    {
        _parent = parent;
        return field.Execution.Resolver!(this).Value;
    }

    public override object? GetArgument(string name) => true;

    public override bool HasArgument(string name) => true;

    public override IReadOnlyList<CoercedDirective> GetDirectives(ISelection selection) => throw NotAvailable();

    public override T GetDataLoader<T>(object? key = null) => throw NotAvailable();

    public override void ReportError(GraphQLError error) => throw NotAvailable();

    private static NotSupportedException NotAvailable() => new("Introspection does not depend on a request.");
}
