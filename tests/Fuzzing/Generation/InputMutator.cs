using System.Text;

namespace Qplet.GraphQL.Fuzzing.Generation;

/// <summary>Changes bytes as a careless or hostile client would: bits, pieces moved, repeated or cut off, and tokens that mean something to a reader.</summary>
internal static class InputMutator
{
    private const int MaxLength = 64 * 1024;

    private static readonly byte[][] s_tokens =
    [
        .. new[]
        {
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            ":",
            "$",
            "!",
            "=",
            "@",
            "|",
            "&",
            "...",
            "\"",
            "\"\"\"",
            "\\",
            "\\u",
            "\\u{",
            "\\ud800",
            "\\u{110000}",
            "#",
            ",",
            "\uFEFF",
            "\0",
            "\r\n",
            "\t",
            "'",
            "`",
            "on",
            "query",
            "mutation",
            "subscription",
            "fragment",
            "type",
            "input",
            "extend",
            "directive",
            "repeatable",
            "implements",
            "null",
            "true",
            "false",
            "__typename",
            "__schema",
            "__type",
            "@skip(if: true)",
            "@include(if: $a)",
            "@defer",
            "@stream(initialCount: 1)",
            "... on Person {",
            "-",
            "-0",
            "0x",
            "1e999",
            "1.",
            ".5",
            "9999999999999999999999",
            "00",
            "NaN",
            "{a",
            "[[[[",
            "{a:{a:{a:",
            "\"query\":",
            "\"variables\":",
            "\"extensions\":",
            "\"id\":",
            "\"type\":",
            "\"payload\":",
            "😀",
            "é",
            "%00",
            "%ff",
            "&query=",
            "+",
            ";",
            "*/*",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF],
        [0xC0, 0x80],
        [0xED, 0xA0, 0x80],
        [0xF4, 0x90, 0x80, 0x80],
        [0xE2, 0x80],
    ];

    /// <summary>Applies one change or a few.</summary>
    public static byte[] Mutate(Random random, byte[] input)
    {
        var result = input;
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            result = MutateOnce(random, result);
        }
        return result.Length > MaxLength ? result[..MaxLength] : result;
    }

    private static byte[] MutateOnce(Random random, byte[] input)
    {
        var at = random.Next(input.Length + 1);
        var length = Math.Min(random.Next(1, 12), input.Length - at);
        switch (random.Next(9))
        {
            case 0 when at < input.Length:
                var flipped = (byte[])input.Clone();
                flipped[at] ^= (byte)(1 << random.Next(8));
                return flipped;
            case 1:
                return [.. input.AsSpan(0, at), .. input.AsSpan(at + length)];
            case 2:
                return input[..at];
            case 3:
                var piece = input.AsSpan(at, length);
                var to = random.Next(input.Length + 1);
                return [.. input.AsSpan(0, to), .. piece, .. input.AsSpan(to)];
            case 4 when random.Next(20) == 0:
                return Repeat(input, at, input.AsSpan(at, length), random.Next(2, 3000));
            case 5 when random.Next(20) == 0:
                return Repeat(input, at, s_tokens[random.Next(s_tokens.Length)], random.Next(2, 3000));
            case 6 when at < input.Length:
                var replaced = (byte[])input.Clone();
                replaced[at] = (byte)random.Next(256);
                return replaced;
            case 7:
                var token = s_tokens[random.Next(s_tokens.Length)];
                return [.. input.AsSpan(0, at), .. token, .. input.AsSpan(at + length)];
            default:
                return [.. input.AsSpan(0, at), .. s_tokens[random.Next(s_tokens.Length)], .. input.AsSpan(at)];
        }
    }

    private static byte[] Repeat(byte[] input, int at, ReadOnlySpan<byte> piece, int count)
    {
        count = Math.Min(count, MaxLength / Math.Max(1, piece.Length));
        var result = new byte[input.Length + (count * piece.Length)];
        input.AsSpan(0, at).CopyTo(result);
        for (var i = 0; i < count; i++)
        {
            piece.CopyTo(result.AsSpan(at + (i * piece.Length)));
        }
        input.AsSpan(at).CopyTo(result.AsSpan(at + (count * piece.Length)));
        return result;
    }
}
