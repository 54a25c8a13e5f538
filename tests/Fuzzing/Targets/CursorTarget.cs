using System.Buffers.Text;
using System.Text;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Fuzzing.Generation;

namespace Qplet.GraphQL.Fuzzing.Targets;

/// <summary>
/// The readers of cursors and of global ids: a text is one of theirs, or is none. Half of the cursors carry a right seal around a wrong content.
/// </summary>
internal sealed class CursorTarget : FuzzTarget
{
    private const string Order = "Song+Title+Id";

    private static readonly Type[] s_types =
    [
        typeof(string),
        typeof(Guid),
        typeof(long),
        typeof(int),
        typeof(bool),
        typeof(double),
        typeof(decimal),
        typeof(DateTime),
        typeof(DateTimeOffset),
        typeof(DateOnly),
        typeof(TimeOnly),
        typeof(TimeSpan),
    ];

    private static readonly object?[] s_values =
    [
        "Ω'\"",
        Guid.Empty,
        1L << 40,
        -1,
        true,
        1 / 3.0,
        1.10m,
        DateTime.UnixEpoch,
        DateTimeOffset.UnixEpoch,
        new DateOnly(2024, 2, 29),
        new TimeOnly(23, 59),
        null,
    ];

    private static readonly Type[] s_keys = [typeof(Guid), typeof(int), typeof(long), typeof(short), typeof(string)];

    private readonly CursorFormat _format = new(CursorSeal.Plain, Order, s_types);

    public override byte[] Make(Random random)
    {
        var valid = random.Next(3) == 0 ? GlobalId.Encode("Track", Guid.Empty) : _format.Write(s_values);
        if (random.Next(2) == 0)
        {
            return InputMutator.Mutate(random, Encoding.UTF8.GetBytes(valid));
        }
        var cursor = _format.Write(s_values);
        var fingerprint = BitConverter.ToUInt32(Base64Url.DecodeFromChars(cursor), 1);
        return Encoding.UTF8.GetBytes(CursorSeal.Plain.Close(fingerprint, InputMutator.Mutate(random, CursorSeal.Plain.Open(fingerprint, cursor)!)));
    }

    public override ValueTask<string?> RunAsync(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        if (_format.Read(text) is { } values && values.Length != s_types.Length)
        {
            return ValueTask.FromResult<string?>("The cursor has another number of values.");
        }
        if (GlobalId.TryDecode(text, out _, out var key))
        {
            foreach (var type in s_keys)
            {
                if (GlobalId.TryParseKey(key, type, out var parsed) && parsed.GetType() != type)
                {
                    return ValueTask.FromResult<string?>($"A key of {type} is read as {parsed.GetType()}.");
                }
            }
        }

        return ValueTask.FromResult<string?>(null);
    }
}
