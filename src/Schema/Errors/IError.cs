namespace Qplet.GraphQL.Schema.Errors;

/// <summary>An error because of which a mutation changed nothing.</summary>
[InterfaceType("Error")]
public interface IError
{
    /// <summary>A description of the error and its remedy, in English.</summary>
    string Message { get; }

    /// <summary>The code of the error, such as <c>TEXT_TOO_LONG</c>. Codes do not change; the documentation lists all of them.</summary>
    string Code { get; }

    /// <summary>
    /// The path to the input value that caused the error, such as <c>["input", "dates", "0", "link"]</c>. Empty if no single value caused it.
    /// </summary>
    IReadOnlyList<string> Path { get; }
}
