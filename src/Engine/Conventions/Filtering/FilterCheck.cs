namespace Qplet.GraphQL.Conventions;

/// <summary>Counts what a filter does, against the limits.</summary>
internal sealed class FilterCheck(ListOptions options)
{
    private int _operators;

    /// <summary>Checks a filter.</summary>
    /// <exception cref="TypeSystem.GraphQLException">It is not valid or too much.</exception>
    public static void Run(FilterNode filter, ListOptions options) => filter.Check(new(options), 0);

    /// <summary>Counts an operation.</summary>
    public void CountOperator()
    {
        if (++_operators > options.MaxFilterOperators)
        {
            throw ConventionsErrors.FilterTooLarge(options.MaxFilterOperators);
        }
    }

    /// <summary>Looks at the length of a list of values.</summary>
    public void CheckList(string operation, int count)
    {
        if (count > options.MaxFilterListSize)
        {
            throw ConventionsErrors.FilterListTooLong(operation, count, options.MaxFilterListSize);
        }
    }

    /// <summary>Looks at a text that is compared with stored ones, of which none has a NUL: databases end the text there, or refuse it.</summary>
    public static void CheckText(string operation, string text)
    {
        if (text.Contains('\0'))
        {
            throw ConventionsErrors.FilterTextHasNul(operation);
        }
    }

    /// <summary>Looks at the length of a text that is looked for within others.</summary>
    public void CheckTextLength(string operation, int length)
    {
        if (length > options.MaxFilterTextLength)
        {
            throw ConventionsErrors.FilterTextTooLong(operation, length, options.MaxFilterTextLength);
        }
    }

    /// <summary>Looks at how many relations a condition goes through.</summary>
    public void CheckDepth(int depth)
    {
        if (depth > options.MaxFilterDepth)
        {
            throw ConventionsErrors.FilterTooDeep(options.MaxFilterDepth);
        }
    }
}
