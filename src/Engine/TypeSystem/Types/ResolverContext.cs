using System.Security.Claims;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>What a resolver may ask for: the parent, the arguments, the request.</summary>
public abstract class ResolverContext
{
    /// <summary>The schema that is executed.</summary>
    public abstract GraphQLSchema Schema { get; }

    /// <summary>The object type that the field is resolved on.</summary>
    public abstract ObjectType ObjectType { get; }

    /// <summary>The field as the client selected it.</summary>
    public abstract ISelection Selection { get; }

    /// <summary>Which <c>@skip</c> and <c>@include</c> conditions hold in this request; see <see cref="ISelection.GetSelections" />.</summary>
    public abstract ulong IncludeFlags { get; }

    /// <summary>The parent's value.</summary>
    public abstract object? ParentValue { get; }

    /// <summary>The event that a subscription field is resolved for; null elsewhere.</summary>
    public abstract object? EventMessage { get; }

    /// <summary>The way to this field in the response.</summary>
    public abstract ResponsePath Path { get; }

    /// <summary>The services of the request. Every operation has its own scope, made on first use.</summary>
    public abstract IServiceProvider Services { get; }

    /// <summary>Who asks; not authenticated for anonymous callers.</summary>
    public abstract ClaimsPrincipal User { get; }

    /// <summary>Cancelled when the client is gone or the time is up.</summary>
    public abstract CancellationToken RequestAborted { get; }

    /// <summary>Values that the layers of one request share, by key.</summary>
    public abstract IDictionary<string, object?> ContextData { get; }

    /// <summary>The coerced value of an argument; null where it is absent or null.</summary>
    public abstract object? GetArgument(string name);

    /// <summary>Whether the argument was given or has a default.</summary>
    public abstract bool HasArgument(string name);

    /// <summary>
    /// The directives that the client put on a selection, those of the specification aside, in the order of the document and with their arguments: on the field
    /// itself (<see cref="Selection" />) or one below it. Where the same
    /// field is selected in several places, a directive that may not be repeated counts once, as it stands first.
    /// </summary>
    /// <exception cref="GraphQLException">A variable does not fit its argument.</exception>
    public abstract IReadOnlyList<CoercedDirective> GetDirectives(ISelection selection);

    /// <summary>A DataLoader of this operation: one instance for each type (and key), made on first use.</summary>
    public abstract T GetDataLoader<T>(object? key = null)
        where T : class;

    /// <summary>Adds an error at this field and goes on; the field's value stands.</summary>
    public abstract void ReportError(GraphQLError error);

    /// <summary>The first directive of a class that the client put on this field; null if there is none.</summary>
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

    /// <summary>The parent's value as a <typeparamref name="T" />.</summary>
    public T Parent<T>() => (T)ParentValue!;

    /// <summary>The value of an argument as a <typeparamref name="T" />; the default where it is absent.</summary>
    public T ArgumentValue<T>(string name) => GetArgument(name) is T value ? value : default!;
}
