package ibrik.test.differential.cases;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes and reads byte array streams, data streams, readers and writers. */
public final class C126ByteStreams {

    public static void main(String[] args) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(0x12345678);
        out.writeLong(-1L << 35);
        out.writeDouble(2.5);
        out.writeFloat(-0.5f);
        out.writeShort(-2);
        out.writeByte(200);
        out.writeBoolean(true);
        out.writeChar('\u20ac');
        out.writeUTF("text \u00e9\u20ac");
        out.flush();
        byte[] data = bytes.toByteArray();
        int h = 0;
        for (byte b : data) {
            h = h * 31 + b;
        }
        System.out.println(data.length + " " + h);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(data));
        System.out.println(in.readInt() + " " + in.readLong() + " " + in.readDouble() + " " + in.readFloat() + " " + in.readShort() + " " + in.readUnsignedByte() + " "
                + in.readBoolean() + " " + (int) in.readChar() + " " + in.readUTF().length());
        try {
            in.readByte();
        } catch (EOFException e) {
            System.out.println("end");
        }
        BufferedReader reader = new BufferedReader(new StringReader("one\ntwo\r\n\nlast"));
        String line;
        while ((line = reader.readLine()) != null) {
            System.out.println("[" + line + "]");
        }
        StringWriter writer = new StringWriter();
        writer.write("abc");
        writer.append('d').append("efg", 1, 2);
        System.out.println(writer);
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(sink, true);
        print.print(1);
        print.print(' ');
        print.print(2.5);
        print.print(true);
        print.print('c');
        print.print(3L);
        print.print((Object) null);
        print.print(new char[] {'x', 'y'});
        print.write('!');
        print.append("app").println();
        System.out.println(sink.size() + " " + sink.toString().trim() + " " + print.checkError());
        ByteBuffer buffer = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(1).putLong(2).putShort((short) 3).put((byte) 4).putDouble(0.5);
        buffer.flip();
        System.out.println(buffer.remaining() + " " + buffer.getInt() + " " + buffer.order(ByteOrder.BIG_ENDIAN).getLong() + " " + buffer.position());
    }
}
