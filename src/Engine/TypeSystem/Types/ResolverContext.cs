using System.Security.Claims;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>The context of a resolver: the parent value, the arguments and the request.</summary>
public abstract class ResolverContext
{
    /// <summary>The schema being executed.</summary>
    public abstract GraphQLSchema Schema { get; }

    /// <summary>The features of the service that <c>__service</c> lists. Empty if the executor has none.</summary>
    public virtual IReadOnlyList<ServiceCapability> Capabilities => [];

    /// <summary>The object type on which the field is resolved.</summary>
    public abstract ObjectType ObjectType { get; }

    /// <summary>The field as the client selected it.</summary>
    public abstract ISelection Selection { get; }

    /// <summary>The <c>@skip</c> and <c>@include</c> conditions that apply in this request; see <see cref="ISelection.GetSelections" />.</summary>
    public abstract ulong IncludeFlags { get; }

    /// <summary>The parent's value.</summary>
    public abstract object? ParentValue { get; }

    /// <summary>The event for which a subscription field is resolved; null in queries and mutations.</summary>
    public abstract object? EventMessage { get; }

    /// <summary>The response path of this field.</summary>
    public abstract ResponsePath Path { get; }

    /// <summary>The services of the request. Every operation has its own scope, created on first use.</summary>
    public abstract IServiceProvider Services { get; }

    /// <summary>The caller; not authenticated for anonymous callers.</summary>
    public abstract ClaimsPrincipal User { get; }

    /// <summary>Cancelled when the client disconnects or the execution times out.</summary>
    public abstract CancellationToken RequestAborted { get; }

    /// <summary>Values shared by all layers of a request, by key.</summary>
    public abstract IDictionary<string, object?> ContextData { get; }

    /// <summary>Returns the coerced value of an argument; null if it is null or absent.</summary>
    public abstract object? GetArgument(string name);

    /// <summary>Returns whether the argument was specified or has a default.</summary>
    public abstract bool HasArgument(string name);

    /// <summary>
    /// Returns the custom directives that the client applied to a selection, which may be this field (<see cref="Selection" />) or one below it, in document
    /// order and with coerced arguments. If the field is selected in several places, a directive that is not repeatable counts once, with the arguments of its
    /// first application.
    /// </summary>
    /// <exception cref="GraphQLException">A variable is not valid for its argument.</exception>
    public abstract IReadOnlyList<CoercedDirective> GetDirectives(ISelection selection);

    /// <summary>Returns a DataLoader of this operation. There is one instance for each type and key, created on first use.</summary>
    public abstract T GetDataLoader<T>(object? key = null)
        where T : class;

    /// <summary>
    /// Returns a value that depends only on the operation and on the field's selection and arguments, not on the parent. It is created for the first parent.
    /// </summary>
    /// <typeparam name="T">The type of the value. A field has one value of each type.</typeparam>
    /// <param name="create">Creates the value. If it throws, it is called again for the next parent.</param>
    public virtual T GetFieldValue<T>(Func<ResolverContext, T> create)
        where T : class => create(this);

    /// <summary>Adds an error at this field without failing it: the field keeps its value.</summary>
    public abstract void ReportError(GraphQLError error);

    /// <summary>Returns the first directive of a class that the client applied to this field; null if there is no such directive.</summary>
    public T? FindDirective<T>()
        where T : class
    {
        foreach (var directive in GetDirectives(Selection))
        {
            if (directive.Instance is T instance)
            {
                return instance;
            }
        }

        return null;
    }

    /// <summary>Returns the parent's value as a <typeparamref name="T" />.</summary>
    public T Parent<T>() => (T)ParentValue!;

    /// <summary>Returns the value of an argument as a <typeparamref name="T" />; the default of the type if the argument is absent.</summary>
    public T ArgumentValue<T>(string name) => GetArgument(name) is T value ? value : default!;
}
