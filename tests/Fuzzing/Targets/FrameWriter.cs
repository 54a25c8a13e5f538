using System.Buffers.Binary;

namespace Qplet.GraphQL.Fuzzing.Targets;

/// <summary>Writes a client's frames (RFC 6455, section 5.2): masked, some messages in several, with control frames between them.</summary>
internal sealed class FrameWriter(Stream frames, Random random)
{
    private const int Text = 1;
    private const int Binary = 2;
    private const int Ping = 9;
    private const int Pong = 10;
    private const int Final = 0x80;
    private const int Masked = 0x80;

    public void Message(byte[] payload)
    {
        var opcode = random.Next(60) == 0 ? Binary : Text;
        if (random.Next(8) != 0)
        {
            Frame(Final | opcode, payload);
            return;
        }

        var cut = random.Next(payload.Length + 1);
        Frame(opcode, payload.AsSpan(0, cut));
        if (random.Next(2) == 0)
        {
            Frame(Final | (random.Next(2) == 0 ? Ping : Pong), "x"u8);
        }
        Frame(Final, payload.AsSpan(cut));
    }

    public void Close(int code)
    {
        Span<byte> payload = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(payload, (ushort)code);
        Frame(Final | FrameReader.CloseOpcode, payload);
    }

    private void Frame(int head, ReadOnlySpan<byte> payload)
    {
        frames.WriteByte((byte)head);
        if (payload.Length < 126)
        {
            frames.WriteByte((byte)(Masked | payload.Length));
        }
        else if (payload.Length <= ushort.MaxValue)
        {
            frames.Write([Masked | 126, (byte)(payload.Length >> 8), (byte)payload.Length]);
        }
        else
        {
            Span<byte> length = stackalloc byte[8];
            BinaryPrimitives.WriteInt64BigEndian(length, payload.Length);
            frames.WriteByte(Masked | 127);
            frames.Write(length);
        }

        // A mask of zeros leaves the text readable in the file of failures.
        frames.Write([0, 0, 0, 0]);
        frames.Write(payload);
    }
}
