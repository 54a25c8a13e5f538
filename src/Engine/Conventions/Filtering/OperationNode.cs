using System.Text;

namespace Qplet.GraphQL.Conventions;

/// <summary>An operation on the value of a member.</summary>
public sealed class OperationNode : FilterNode
{
    internal OperationNode(FilterOperation operation, object? value)
    {
        Operation = operation;
        Value = value;
        IsConstant = value is null or bool || value.GetType().IsEnum;
    }

    /// <summary>The operation.</summary>
    public FilterOperation Operation { get; }

    /// <summary>The value to compare with, of the member's type. For <c>in</c> and <c>nin</c>, a typed list without nulls.</summary>
    public object? Value { get; }

    /// <summary>Whether the value is part of the shape: null, a Boolean or an enum value.</summary>
    public bool IsConstant { get; }

    /// <summary>Whether the operation searches for a text.</summary>
    public bool IsTextual => Operation >= FilterOperation.Contains;

    /// <summary>Whether the operation searches for a text that has only ASCII characters, which every database compares ignoring case.</summary>
    public bool IsAscii => IsTextual && Ascii.IsValid((string)Value!);

    /// <summary>The operation's name in GraphQL.</summary>
    private string Name => OperationFilterTypes.NameOf(Operation);

    internal override void AppendShape(StringBuilder shape)
    {
        shape.Append(Operation);
        if (IsConstant)
        {
            shape.Append('=').Append(Value ?? "null");
        }
        else if (IsTextual)
        {
            shape.Append(IsAscii ? 'a' : 'u');
        }
    }

    internal override void CollectValues(List<object> values)
    {
        if (!IsConstant)
        {
            values.Add(IsTextual ? Pattern((string)Value!) : Value!);
        }
    }

    internal override void Check(FilterCheck check, int depth)
    {
        check.CountOperator();
        if (Value is System.Collections.ICollection list)
        {
            check.CheckList(Name, list.Count);
        }
        if (IsTextual)
        {
            check.CheckTextLength(Name, ((string)Value!).Length);
        }
        foreach (var text in Value is string single ? [single] : Value as IEnumerable<string> ?? [])
        {
            FilterCheck.CheckText(Name, text);
        }
    }

    private TextPattern Pattern(string text) =>
        new(
            text,
            IsOpenAtStart: Operation is not (FilterOperation.StartsWith or FilterOperation.NstartsWith),
            IsOpenAtEnd: Operation is not (FilterOperation.EndsWith or FilterOperation.NendsWith)
        );
}
