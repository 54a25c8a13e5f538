using System.Security.Claims;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>The context of one resolver call. Reused for later calls if the resolvers do not keep it.</summary>
internal sealed class FieldContext(OperationExecution execution) : ResolverContext
{
    private ObjectResult _parent = null!;
    private FieldPlan _field = null!;
    private ArgumentValues _arguments = ArgumentValues.Empty;

    /// <inheritdoc />
    public override GraphQLSchema Schema => execution.Schema;

    /// <inheritdoc />
    public override IReadOnlyList<ServiceCapability> Capabilities => execution.Capabilities;

    /// <inheritdoc />
    public override ObjectType ObjectType => _field.ParentType;

    /// <inheritdoc />
    public override ISelection Selection => _field;

    /// <inheritdoc />
    public override ulong IncludeFlags => execution.IncludeFlags;

    /// <inheritdoc />
    public override object? ParentValue => _parent.Source;

    /// <inheritdoc />
    public override object? EventMessage => execution.EventMessage;

    /// <inheritdoc />
    public override ResponsePath Path => _parent.PathTo(_field);

    /// <inheritdoc />
    public override IServiceProvider Services => execution.Scope.Services;

    /// <inheritdoc />
    public override ClaimsPrincipal User => execution.Scope.Context.Request.User;

    /// <inheritdoc />
    public override CancellationToken RequestAborted => execution.Scope.RequestAborted;

    /// <inheritdoc />
    public override IDictionary<string, object?> ContextData => execution.Scope.ContextData;

    /// <summary>Sets the field and object that the context describes.</summary>
    public FieldContext Set(ObjectResult parent, FieldPlan field, ArgumentValues arguments)
    {
        _parent = parent;
        _field = field;
        _arguments = arguments;
        return this;
    }

    /// <inheritdoc />
    public override object? GetArgument(string name) => _arguments[name];

    /// <inheritdoc />
    public override bool HasArgument(string name) => _arguments.Contains(name);

    /// <inheritdoc />
    public override IReadOnlyList<CoercedDirective> GetDirectives(ISelection selection) => execution.Values.GetDirectives((FieldPlan)selection);

    /// <inheritdoc />
    public override T GetDataLoader<T>(object? key = null) => execution.GetDataLoader<T>(key);

    /// <inheritdoc />
    public override T GetFieldValue<T>(Func<ResolverContext, T> create)
    {
        if (execution.Values.FindFieldValue<T>(_field) is { } known)
        {
            return known;
        }
        var value = create(this);
        execution.Values.SetFieldValue(_field, value);
        return value;
    }

    /// <inheritdoc />
    public override void ReportError(GraphQLError error) => execution.Errors.Add(error, _parent, _field);
}
