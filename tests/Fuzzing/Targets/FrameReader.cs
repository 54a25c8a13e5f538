using System.Buffers.Binary;

namespace Qplet.GraphQL.Fuzzing.Targets;

/// <summary>Knows whether a server that has read these frames waits for more.</summary>
internal static class FrameReader
{
    /// <summary>The opcode of a frame that closes the socket.</summary>
    public const int CloseOpcode = 8;

    private const int MaskLength = 4;

    /// <summary>Whether the bytes are whole frames, of which the last closes the socket.</summary>
    public static bool EndsWithClose(ReadOnlySpan<byte> frames)
    {
        while (frames.Length >= 2 + MaskLength)
        {
            var isClose = (frames[0] & 0x0F) == CloseOpcode;
            var (head, length) = (frames[1] & 0x7F) switch
            {
                126 => (4, frames.Length >= 4 ? BinaryPrimitives.ReadUInt16BigEndian(frames[2..]) : -1L),
                127 => (10, frames.Length >= 10 ? BinaryPrimitives.ReadInt64BigEndian(frames[2..]) : -1L),
                var small => (2, small),
            };
            if ((frames[1] & 0x80) == 0 || length < 0 || length > frames.Length - head - MaskLength)
            {
                return false;
            }
            frames = frames[(int)(head + MaskLength + length)..];
            if (isClose)
            {
                return true;
            }
        }

        return false;
    }
}
