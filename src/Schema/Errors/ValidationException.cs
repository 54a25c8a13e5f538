namespace Qplet.GraphQL.Schema.Errors;

/// <summary>An input is not acceptable. Nothing was changed.</summary>
public sealed class ValidationException : DomainException
{
    internal ValidationException(string field, string message)
        : base(message) => Field = field;

    /// <summary>The way to the input that is wrong, such as <c>input.title</c> or <c>input.dates[1].moment</c>.</summary>
    public string Field { get; }
}
