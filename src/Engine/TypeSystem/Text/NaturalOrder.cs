namespace Qplet.GraphQL.TypeSystem;

/// <summary>Compares names in natural order: <c>A2</c> before <c>A10</c>.</summary>
public static class NaturalOrder
{
    /// <summary>Compares two names.</summary>
    /// <returns>A negative number if <paramref name="left" /> comes first, 0 if the names are equal, otherwise a positive number.</returns>
    public static int Compare(string left, string right)
    {
        var i = 0;
        var j = 0;
        while (i < left.Length && j < right.Length)
        {
            if (char.IsAsciiDigit(left[i]) && char.IsAsciiDigit(right[j]))
            {
                var leftNumber = TakeNumber(left, ref i);
                var rightNumber = TakeNumber(right, ref j);
                var order =
                    leftNumber.Length != rightNumber.Length ? leftNumber.Length.CompareTo(rightNumber.Length) : leftNumber.SequenceCompareTo(rightNumber);
                if (order != 0)
                {
                    return order;
                }
            }
            else
            {
                if (left[i] != right[j])
                {
                    return left[i].CompareTo(right[j]);
                }
                i++;
                j++;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    /// <summary>Reads a number; a leading zero is a number of its own, as in graphql-js.</summary>
    private static ReadOnlySpan<char> TakeNumber(string text, ref int position)
    {
        var start = position++;
        while (text[start] != '0' && position < text.Length && char.IsAsciiDigit(text[position]))
        {
            position++;
        }
        return text.AsSpan(start, position - start);
    }
}
