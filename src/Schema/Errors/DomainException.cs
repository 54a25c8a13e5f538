namespace Qplet.GraphQL.Schema.Errors;

/// <summary>An error that a mutation returns in the <c>errors</c> of its payload. <see cref="DomainErrors" /> creates all of them.</summary>
public abstract class DomainException : Exception, IError
{
    private static readonly char[] s_separators = ['.', '[', ']'];

    private protected DomainException(string code, string message, string path = "")
        : base(message)
    {
        Code = code;
        Path = path.Split(s_separators, StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The code of the error, such as <c>TEXT_TOO_LONG</c>. Codes do not change; the documentation lists all of them.</summary>
    public string Code { get; }

    /// <summary>
    /// The path to the input value that caused the error, such as <c>["input", "dates", "0", "link"]</c>. Empty if no single value caused it.
    /// </summary>
    public IReadOnlyList<string> Path { get; }
}
