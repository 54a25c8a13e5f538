using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>The names of the values of <see cref="ErrorBehavior" /> in requests and in introspection.</summary>
internal static class ErrorBehaviorNames
{
    /// <summary>Returns the name of a behavior.</summary>
    public static string NameOf(ErrorBehavior behavior) =>
        behavior switch
        {
            ErrorBehavior.Null => "NULL",
            ErrorBehavior.Halt => "HALT",
            _ => "PROPAGATE",
        };

    /// <summary>Returns the behavior that a request asks for.</summary>
    /// <exception cref="GraphQLException">There is no behavior of this name.</exception>
    public static ErrorBehavior Parse(string name) =>
        name switch
        {
            "NULL" => ErrorBehavior.Null,
            "PROPAGATE" => ErrorBehavior.Propagate,
            "HALT" => ErrorBehavior.Halt,
            _ => throw new GraphQLException(ExecutionErrors.UnknownErrorBehavior(name)),
        };
}
